import MappedStorage
import Newsletters

/// Collects the ideas of all newsletters, column by column.
struct IdeaTableBuilder {
  private var keys: [UInt64] = []
  private var positions: [Int32] = []
  private var parents: [UInt32] = []
  private var tickers = NameColumnBuilder()
  private var names = NameColumnBuilder()
  private var classes: [UInt8] = []
  private var sectors = NameColumnBuilder()
  private var directions: [UInt8] = []
  private var confidences: [Int32] = []
  private var bases: [UInt8] = []
  private var scores: [Int32] = []
  private var headlines = TextColumnBuilder()
  private var rationales = TextColumnBuilder()
  private var risks = TextColumnBuilder()

  var rowCount: Int { keys.count }

  mutating func append(_ idea: Idea, position: Int, parent: Int, parentKey: StableKey) {
    let ticker = idea.ticker.flatMap { $0.isEmpty ? nil : $0 }
    keys.append(parentKey.idea(ticker: ticker, position: position).value)
    positions.append(Int32(clamping: position))
    parents.append(UInt32(parent))
    appendInstrument(of: idea, ticker: ticker)
    appendDirection(of: idea)
    headlines.append(idea.headline)
    rationales.append(idea.rationale)
    risks.append(idea.risk)
  }

  private mutating func appendInstrument(of idea: Idea, ticker: String?) {
    tickers.append(ticker)
    names.append(idea.name)
    classes.append(code(of: idea.instrumentClass))
    sectors.append(idea.sector)
  }

  private mutating func appendDirection(of idea: Idea) {
    directions.append(code(of: idea.direction))
    confidences.append(idea.confidence?.tenThousandths ?? Column.missingInteger)
    bases.append(code(of: idea.basis))
    scores.append(score(of: idea))
  }

  func table() -> Table {
    Table(
      rowCount: rowCount,
      columns: [
        .rowNumber, .keys(Slab(keys)), .integers(IntegerColumn(positions)), .parents(Slab(parents)),
        tickers.column(), names.column(), .enumeration(Slab(classes), .instrumentClass), sectors.column(),
        .enumeration(Slab(directions), .direction), .integers(IntegerColumn(confidences)),
        .enumeration(Slab(bases), .basis), .integers(IntegerColumn(scores)), headlines.column(),
        rationales.column(), risks.column(), .virtualText,
      ], of: .ideas)
  }
}

/// Collects the key points of all newsletters.
struct PointTableBuilder {
  private var positions: [Int32] = []
  private var parents: [UInt32] = []
  private var texts = TextColumnBuilder()

  var rowCount: Int { positions.count }

  mutating func append(_ text: String, position: Int, parent: Int) {
    positions.append(Int32(clamping: position))
    parents.append(UInt32(parent))
    texts.append(text)
  }

  func table() -> Table {
    Table(
      rowCount: rowCount,
      columns: [
        .rowNumber, .integers(IntegerColumn(positions)), .parents(Slab(parents)), texts.column(),
      ], of: .points)
  }
}

/// Confidence signed by direction, in units of 1/10,000; 0 for neutral, else missing when either is.
private func score(of idea: Idea) -> Int32 {
  guard let direction = idea.direction else { return Column.missingInteger }
  guard direction != .neutral else { return 0 }
  guard let confidence = idea.confidence else { return Column.missingInteger }
  return direction == .long ? confidence.tenThousandths : -confidence.tenThousandths
}

/// The place of a value among all of its type.
func code<Value: CaseIterable & Equatable>(of value: Value?) -> UInt8 {
  guard let value, let index = Value.allCases.firstIndex(of: value) else { return Column.missingEnumeration }
  return UInt8(Value.allCases.distance(from: Value.allCases.startIndex, to: index))
}
