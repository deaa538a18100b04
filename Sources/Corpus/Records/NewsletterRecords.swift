import CivilTime
import MappedStorage
package import Newsletters

/// The newsletters of a corpus as records again, so that a corpus can be made of a part of another one.
///
/// They hold what columns hold: a corpus built of all of them, with their keys, has equal columns. What columns leave out is absent: the
/// offset of a time, the form of the source, probabilities and evidence. Of a damaged corpus, which says so afterwards, parts
/// are absent.
package struct NewsletterRecords {
  private let corpus: Corpus
  private let titles, links, summaries, bodies: TextValues
  private let publications, authors, platforms, files: NameValues
  private let people: Column
  private let published, minutes: Column
  private let points: TextValues
  private let ideas: IdeaRecords

  package init(_ corpus: Corpus) {
    self.corpus = corpus
    let column = { corpus.column($0, of: .newsletters) }
    titles = TextValues(column("title"))
    links = TextValues(column("link"))
    summaries = TextValues(column("summary"))
    bodies = TextValues(column("body"))
    publications = NameValues(column("publication"))
    authors = NameValues(column("author"))
    platforms = NameValues(column("platform"))
    files = NameValues(column("file"))
    people = column("people")
    published = column("published")
    minutes = column("minutes")
    points = TextValues(corpus.column("text", of: .points))
    ideas = IdeaRecords(corpus)
  }

  package var count: Int { corpus.newsletters.rowCount }

  /// The newsletter of a row. Cost: a copy of its texts.
  package subscript(row: Int) -> Newsletter {
    var newsletter = Newsletter(title: titles[row] ?? "")
    newsletter.publication = publications[row]
    newsletter.author = authors[row]
    newsletter.people = people.names(of: row)
    newsletter.published = published.minutes(of: row).map { PublishedTime(Timestamp(minutes: $0)) }
    newsletter.minutes = minutes.integer(of: row).map { Int($0) }
    newsletter.platform = platforms[row]
    newsletter.link = links[row]
    newsletter.file = files[row]
    newsletter.summary = summaries[row]
    newsletter.body = bodies[row]
    newsletter.points = rows(corpus.pointOffsets, row).map { points[$0] ?? "" }
    newsletter.ideas = rows(corpus.ideaOffsets, row).map { ideas[$0] }
    return newsletter
  }

  /// The idea of a row with the newsletter that it stands in; `nil` where a damaged corpus does not say. Cost: as a newsletter.
  package func idea(_ row: Int) -> (idea: Idea, newsletter: Newsletter)? {
    let parent = Int(corpus.newsletterOfIdea[row])
    guard parent < count else { return nil }
    let newsletter = self[parent]
    let place = row - Int(corpus.ideaOffsets[parent])
    guard newsletter.ideas.indices.contains(place) else { return nil }
    return (newsletter.ideas[place], newsletter)
  }

  private func rows(_ offsets: Slab<UInt32>, _ row: Int) -> Range<Int> {
    Int(offsets[row])..<Int(offsets[row + 1])
  }
}

/// The ideas of a corpus as records.
private struct IdeaRecords {
  private let tickers, names, sectors: NameValues
  private let classes, directions, bases, confidences: Column
  private let headlines, rationales, risks: TextValues

  init(_ corpus: Corpus) {
    let column = { corpus.column($0, of: .ideas) }
    tickers = NameValues(column("ticker"))
    names = NameValues(column("name"))
    sectors = NameValues(column("sector"))
    classes = column("class")
    directions = column("direction")
    bases = column("basis")
    confidences = column("confidence")
    headlines = TextValues(column("headline"))
    rationales = TextValues(column("rationale"))
    risks = TextValues(column("risk"))
  }

  subscript(row: Int) -> Idea {
    var idea = Idea()
    idea.ticker = tickers[row]
    idea.name = names[row]
    idea.sector = sectors[row]
    idea.instrumentClass = classes.value(of: row)
    idea.direction = directions.value(of: row)
    idea.basis = bases.value(of: row)
    idea.confidence = confidences.integer(of: row).map { Confidence(tenThousandths: Int($0)) }
    idea.headline = headlines[row]
    idea.rationale = rationales[row]
    idea.risk = risks[row]
    return idea
  }
}

extension Corpus {
  /// The column of a field that the schema has; nothing but missing values otherwise.
  fileprivate func column(_ name: String, of source: SourceID) -> Column {
    Schema.field(named: name, of: source).map { self[$0] } ?? .virtualText
  }
}

private struct TextValues {
  private let texts: TextColumn?

  init(_ column: Column) { if case .texts(let texts) = column { self.texts = texts } else { texts = nil } }

  subscript(row: Int) -> String? { texts?.text(of: row) }
}

private struct NameValues {
  private let names: NameColumn?

  init(_ column: Column) { if case .names(let names) = column { self.names = names } else { names = nil } }

  subscript(row: Int) -> String? {
    guard let names else { return nil }
    let code = names.codes[row]
    return code == Column.missingCode ? nil : names.dictionary.spellings[Int(code)]
  }
}

extension Column {
  fileprivate func integer(of row: Int) -> Int32? {
    guard case .integers(let values) = self, values[row] != Column.missingInteger else { return nil }
    return values[row]
  }

  fileprivate func minutes(of row: Int) -> Int32? {
    guard case .times(let minutes) = self, minutes[row] != Column.missingInteger else { return nil }
    return minutes[row]
  }

  fileprivate func names(of row: Int) -> [String] {
    guard case .nameLists(let lists) = self else { return [] }
    return lists.range(of: row).map { lists.dictionary.spellings[Int(lists.codes[$0])] }
  }

  fileprivate func value<Value: CaseIterable>(of row: Int) -> Value? {
    guard case .enumeration(let codes, _) = self else { return nil }
    return Value.allCases.dropFirst(Int(codes[row])).first
  }
}
