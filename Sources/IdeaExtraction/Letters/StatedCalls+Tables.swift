import Newsletters
import TextAnalysis

extension StatedCalls {
  mutating func readRow(_ sentence: Int) {
    let cells = cells(of: sentence)
    if let found = TableColumns(cells.map { fold($0.trimmingBlanks) }) { columns = found }
    if columns?.isPast == true { return }
    guard let link = reading.linksOfSentence[sentence].first else { return read(sentence) }
    let entity = reading.entityOfLink[link]
    let chosen =
      columns.flatMap { $0.direction }.flatMap { cells.indices.contains($0) ? [$0] : nil }
      ?? Array(cells.indices)
    guard let place = chosen.compactMap({ place(in: $0, of: cells, sentence) }).first else {
      return read(sentence)
    }
    add(entity, place)
    if let column = columns?.confidence, cells.indices.contains(column) {
      confidences[entity] = printedConfidence(String(cells[column].trimmingBlanks))
    }
  }

  func cells(of sentence: Int) -> [Substring] {
    text.string(reading.letter.sentences[sentence].bytes).utf8.split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
    ).map { Substring($0) }
  }

  /// Where a cell holds a direction and nothing else.
  func place(in cell: Int, of cells: [Substring], _ sentence: Int) -> DirectionPlace? {
    guard let direction = wholeDirection(cells[cell].trimmingBlanks) else { return nil }
    let row = reading.letter.sentences[sentence]
    let start = cells[..<cell].reduce(row.bytes.lowerBound) { $0 + $1.utf8.count + 1 }
    let bytes = start..<start + cells[cell].utf8.count
    let words = row.words.filter {
      bytes.lowerBound <= text.words[$0].start && text.words[$0].end <= bytes.upperBound
    }
    guard let first = words.first, let last = words.last else { return nil }
    return DirectionPlace(sentence: sentence, first: first, last: last, direction: direction)
  }

  func fold(_ text: Substring) -> String { String(text).foldedText }

  /// The direction of a cell that holds nothing else.
  func wholeDirection(_ cell: Substring) -> Direction? {
    let words = WordedText(String(cell))
    guard !words.words.isEmpty, words.words.count <= 3,
      let match = words.longestMatch(in: DirectionWords.table, at: 0, before: words.words.count),
      match.last == words.words.count - 1
    else { return nil }
    return Direction.allCases[DirectionWords.table.value(of: match.entry)]
  }
}

/// Which cells of a table hold the direction and the confidence, from its first row.
struct TableColumns {
  let direction: Int?
  let confidence: Int?
  /// Whether the table tells how trades ended.
  let isPast: Bool

  init?(_ heads: [String]) {
    direction = heads.firstIndex { DirectionWords.isLabel($0) && !DirectionWords.isConfidenceLabel($0) }
    confidence = heads.firstIndex(where: DirectionWords.isConfidenceLabel)
    let isEnded = heads.contains {
      ["exit", "closed", "result", "exit price", "sold", "out", "closed at", "closed on", "exit date"]
        .contains($0)
    }
    let isCurrent = heads.contains {
      ["last", "current", "now", "stop", "target", "current price", "last price"].contains($0)
    }
    isPast = isEnded || !isCurrent && heads.contains { ["p&l", "pnl", "return", "p/l"].contains($0) }
    if direction == nil, confidence == nil, !isPast { return nil }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var rest = self[...]
    while rest.utf8.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    while rest.utf8.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    return rest
  }
}
