package import Diagnostics
package import Newsletters

/// Reads a user's list of instruments: a CSV file with the columns `ticker,name,class,sector,aliases`.
///
/// `ACME,Acme Corporation,equity,Industrials,Acme;the anvil maker` is one instrument. Sector and aliases may be empty; aliases are set apart
/// by `;`. A cell may stand in quotes, inside which `""` is a quote. Empty lines count for nothing. Throws at the first line that does not fit.
package func readInstruments(csv source: SourceText) throws(Diagnostic) -> [Instrument] {
  var lines = InstrumentLines(source.bytes)
  guard let header = try lines.next() else { throw .instrumentHeader(source.span) }
  let names = header.map { $0.text.lowercased() }
  guard names == InstrumentLines.columns else { throw .instrumentHeader(header.lineSpan) }
  var instruments: [Instrument] = []
  while let cells = try lines.next() { instruments.append(try instrument(cells)) }
  return instruments
}

private func instrument(_ cells: [InstrumentCell]) throws(Diagnostic) -> Instrument {
  guard cells.count == InstrumentLines.columns.count else {
    throw .instrumentCellCount(cells.count, cells.lineSpan)
  }
  guard let ticker = normalizedTicker(cells[0].text) else { throw .instrumentTickerMissing(cells[0].span) }
  guard !cells[1].text.isEmpty else { throw .instrumentNameMissing(cells[1].span) }
  guard let instrumentClass = InstrumentClass(rawValue: cells[2].text.lowercased()) else {
    throw .instrumentClassUnknown(cells[2].text, cells[2].span)
  }
  return Instrument(
    ticker: ticker, name: cells[1].text, instrumentClass: instrumentClass,
    sector: cells[3].text.isEmpty ? nil : cells[3].text,
    aliases: cells[4].text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty })
}

/// A cell with its place in the file.
private struct InstrumentCell {
  let text: String
  let span: SourceSpan
}

extension [InstrumentCell] {
  fileprivate var lineSpan: SourceSpan { SourceSpan(first?.span.start ?? 0, last?.span.end ?? 0) }
}

/// The lines of the file that hold something, in cells.
private struct InstrumentLines {
  static let columns = ["ticker", "name", "class", "sector", "aliases"]

  private let bytes: [UInt8]
  private var cursor = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the first column's name.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { cursor = 3 }
  }

  mutating func next() throws(Diagnostic) -> [InstrumentCell]? {
    while cursor < bytes.count {
      let end = bytes[cursor...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = cursor..<end
      cursor = end + 1
      if bytes[line].contains(where: { $0 > 0x20 }) { return try cells(in: line) }
    }
    return nil
  }

  private func cells(in line: Range<Int>) throws(Diagnostic) -> [InstrumentCell] {
    var cells: [InstrumentCell] = []
    var start = line.lowerBound
    var isQuoted = false
    for index in line {
      if bytes[index] == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if bytes[index] == UInt8(ascii: ","), !isQuoted {
        cells.append(cell(start..<index))
        start = index + 1
      }
    }
    if isQuoted {
      throw .instrumentQuoteOpen(SourceSpan(UInt32(clamping: start), UInt32(clamping: line.upperBound)))
    }
    cells.append(cell(start..<line.upperBound))
    return cells
  }

  private func cell(_ range: Range<Int>) -> InstrumentCell {
    var text = String(decoding: bytes[range], as: UTF8.self).trimmed
    if text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
      text = String(text.dropFirst().dropLast()).split(separator: "\"\"", omittingEmptySubsequences: false)
        .joined(separator: "\"")
    }
    return InstrumentCell(
      text: text, span: SourceSpan(UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)))
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
