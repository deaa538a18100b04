import CivilTime
import Corpus
import Newsletters
import Testing

/// A letter of one publication, from a day of May 2026.
func letter(_ title: String, day: Int?, ideas: [String] = [], points: [String] = []) -> Newsletter {
  var letter = Newsletter(title: title)
  letter.publication = "Harbor Notes"
  letter.published = day.flatMap { CivilDate(year: 2026, month: 5, day: $0) }.map {
    PublishedTime(Timestamp($0), hasTimeOfDay: false)
  }
  letter.ideas = ideas.map { ticker in
    var idea = Idea()
    idea.ticker = ticker
    return idea
  }
  letter.points = points
  return letter
}

func minutes(_ day: Int) -> Int32? {
  CivilDate(year: 2026, month: 5, day: day).map { Timestamp($0).minutes }
}

func column(_ name: String, _ source: SourceID, _ corpus: Corpus) throws -> Column {
  corpus[try #require(Schema.field(named: name, of: source))]
}

func titles(of corpus: Corpus) -> [String?] {
  guard case .texts(let texts)? = try? column("title", .newsletters, corpus) else { return [] }
  return (0..<corpus.newsletters.rowCount).map { texts.text(of: $0) }
}

func spellings(of name: String, _ source: SourceID, _ corpus: Corpus) throws -> [String?] {
  guard case .names(let names) = try column(name, source, corpus) else { return [] }
  return names.codes.map { $0 == Column.missingCode ? nil : names.dictionary.spellings[Int($0)] }
}

func integers(of name: String, _ source: SourceID, _ corpus: Corpus) throws -> [Int32] {
  guard case .integers(let values) = try column(name, source, corpus) else { return [] }
  return Array(values)
}

func times(of name: String, _ source: SourceID, _ corpus: Corpus) throws -> [Int32] {
  guard case .times(let values) = try column(name, source, corpus) else { return [] }
  return Array(values)
}

func identities(_ source: SourceID, _ corpus: Corpus) throws -> [UInt64] {
  guard case .keys(let keys) = try column("key", source, corpus) else { return [] }
  return Array(keys)
}

/// How many rows a column holds; `nil` where it stores nothing.
func length(of column: Column) -> Int? {
  switch column {
  case .rowNumber, .virtualText: nil
  case .integers(let values): values.count
  case .times(let values): values.count
  case .enumeration(let codes, _): codes.count
  case .names(let names): names.codes.count
  case .nameLists(let lists): lists.offsets.count - 1
  case .texts(let texts): texts.offsets.count - 1
  case .keys(let keys): keys.count
  case .parents(let parents): parents.count
  }
}
