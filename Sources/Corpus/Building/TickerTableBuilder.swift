import MappedStorage
import Newsletters
import TextAnalysis

/// Gathers what the ideas say about each ticker.
struct TickerTableBuilder {
  fileprivate struct Entry {
    let ticker: String
    var name: String?
    var instrumentClass: InstrumentClass?
    var sector: String?
    var newsletterCount: Int32 = 0
    var lastParent = -1
    var firstSeen: Int32?
    var lastSeen: Int32?
    var ideas: [UInt32] = []
  }

  private var entries: [Entry] = []
  private var indexes: [Spelling: Int] = [:]

  /// Takes the ideas in their default order; those without a ticker are left out.
  mutating func append(_ idea: Idea, row: Int, parent: Int, published: Int32?) {
    guard let ticker = idea.ticker, !ticker.isEmpty else { return }
    let index = index(of: ticker)
    entries[index].add(idea, row: row, parent: parent, published: published)
  }

  private mutating func index(of ticker: String) -> Int {
    if let index = indexes[Spelling(text: ticker)] { return index }
    indexes[Spelling(text: ticker)] = entries.count
    entries.append(Entry(ticker: ticker))
    return entries.count - 1
  }

  /// The table, most ideas first and then by ticker, with the ideas of each row.
  func finished() -> (table: Table, offsets: [UInt32], ideas: [UInt32]) {
    let sorted = entries.sorted { a, b in
      a.ideas.count == b.ideas.count
        ? a.ticker.foldedUTF8.lexicographicallyPrecedes(b.ticker.foldedUTF8) : a.ideas.count > b.ideas.count
    }
    var offsets: [UInt32] = [0]
    var ideas: [UInt32] = []
    for entry in sorted {
      ideas += entry.ideas
      offsets.append(UInt32(ideas.count))
    }
    return (table(of: sorted), offsets, ideas)
  }

  private func table(of entries: [Entry]) -> Table {
    Table(
      rowCount: entries.count,
      columns: [
        column(entries.map(\.ticker)), column(entries.map(\.name)),
        .enumeration(Slab(entries.map { code(of: $0.instrumentClass) }), .instrumentClass),
        column(entries.map(\.sector)),
        .integers(IntegerColumn(entries.map { Int32(clamping: $0.ideas.count) })),
        .integers(IntegerColumn(entries.map(\.newsletterCount))),
        .times(Slab(entries.map { $0.firstSeen ?? Column.missingInteger })),
        .times(Slab(entries.map { $0.lastSeen ?? Column.missingInteger })),
      ], of: .tickers)
  }

  private func column(_ names: [String?]) -> Column {
    var builder = NameColumnBuilder()
    for name in names { builder.append(name) }
    return builder.column()
  }
}

extension TickerTableBuilder.Entry {
  /// Name, class and sector come from the first idea that has them, which is the newest.
  fileprivate mutating func add(_ idea: Idea, row: Int, parent: Int, published: Int32?) {
    name = name ?? idea.name.flatMap { $0.isEmpty ? nil : $0 }
    instrumentClass = instrumentClass ?? idea.instrumentClass
    sector = sector ?? idea.sector.flatMap { $0.isEmpty ? nil : $0 }
    if lastParent != parent {
      newsletterCount += 1
      lastParent = parent
    }
    if let published {
      firstSeen = min(firstSeen ?? published, published)
      lastSeen = max(lastSeen ?? published, published)
    }
    ideas.append(UInt32(row))
  }
}
