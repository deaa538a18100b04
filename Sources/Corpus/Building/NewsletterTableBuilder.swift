import CivilTime
import MappedStorage
import Newsletters

/// Collects the newsletters, column by column.
struct NewsletterTableBuilder {
  private var keys: [UInt64] = []
  private var titles = TextColumnBuilder()
  private var publications = NameColumnBuilder()
  private var authors = NameColumnBuilder()
  private var people = NameListColumnBuilder()
  private var published: [Int32] = []
  private var minutes: [Int32] = []
  private var platforms = NameColumnBuilder()
  private var links = TextColumnBuilder()
  private var files = NameColumnBuilder()
  private var summaries = TextColumnBuilder()
  private var bodies = TextColumnBuilder()
  private var tickers = NameListColumnBuilder()
  private var words: [Int32] = []

  mutating func append(_ newsletter: Newsletter, key: StableKey) {
    keys.append(key.value)
    titles.append(newsletter.title)
    appendOrigin(of: newsletter)
    published.append(newsletter.published?.time.minutes ?? Column.missingInteger)
    minutes.append(newsletter.minutes.map { Int32(clamping: $0) } ?? Column.missingInteger)
    summaries.append(newsletter.summary)
    bodies.append(newsletter.body)
    tickers.append(newsletter.ideas.compactMap(\.ticker))
    words.append(Int32(clamping: wordCount(of: newsletter)))
  }

  private mutating func appendOrigin(of newsletter: Newsletter) {
    publications.append(newsletter.publication)
    authors.append(newsletter.author)
    people.append(newsletter.people)
    platforms.append(newsletter.platform)
    links.append(newsletter.link)
    files.append(newsletter.file)
  }

  func table() -> Table {
    Table(
      rowCount: keys.count,
      columns: [
        .rowNumber, .keys(Slab(keys)), titles.column(), publications.column(), authors.column(),
        people.column(),
        .times(Slab(published)), .integers(IntegerColumn(minutes)), platforms.column(), links.column(),
        files.column(),
        summaries.column(), bodies.column(), tickers.column(), .integers(IntegerColumn(words)), .virtualText,
      ], of: .newsletters)
  }
}
