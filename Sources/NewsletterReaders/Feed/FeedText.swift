import Diagnostics

/// A feed's bytes made ready for the XML parser: in UTF-8, without faults that are common and have one plain meaning.
struct FeedText {
  private(set) var bytes: [UInt8]
  /// What had to be mended, and could be lost by it.
  private(set) var problems: [Diagnostic] = []
  /// Where the first end tag is missing, or ends nothing.
  private(set) var mismatch: SourceSpan?
  private let file: [UInt8]
  /// Where lines end in `bytes` and in the file; empty while offsets are the same in both.
  private var lines: (ours: [Int], file: [Int]) = ([], [])
  /// Whether an offset into `bytes` is one into the file.
  private var keepsOffsets = true

  init(_ file: [UInt8]) {
    self.file = file
    bytes = file
    decode()
    replaceControlCharacters()
    let repair = MarkupRepair(bytes)
    findLines()
    if let fault = repair.fault { problems.append(.tagWithTooManyAttributes(span(at: fault))) }
    mismatch = repair.mismatch.map { span(at: $0) }
    keepsOffsets = keepsOffsets && repair.keepsOffsets
    bytes = repair.result
    findLines()
  }

  private mutating func findLines() {
    guard !keepsOffsets else { return }
    let newline = UInt8(ascii: "\n")
    lines = (bytes.indices.filter { bytes[$0] == newline }, file.indices.filter { file[$0] == newline })
  }

  /// The place in the file of a byte of `bytes`: its line where the line's length has changed.
  func span(at offset: Int) -> SourceSpan {
    let cut = min(offset, bytes.count)
    if keepsOffsets { return file[min(cut, file.count)..<min(cut + 1, file.count)].place }
    let line = min(lines.ours.partitioned { $0 < cut }, lines.file.count)
    let start = line == 0 ? 0 : min(lines.file[line - 1] + 1, file.count)
    return file[start..<min(start + 1, file.count)].place
  }

  /// The place in the file of the tag that the byte at `offset` belongs to.
  func tag(at offset: Int) -> SourceSpan {
    let cut = min(offset, bytes.count)
    let start = bytes[..<cut].lastIndex(of: UInt8(ascii: "<")) ?? cut
    let span = span(at: start)
    return keepsOffsets ? SourceSpan(span.start, max(span.end, UInt32(clamping: cut))) : span
  }

  private mutating func decode() {
    if let name = declaredCharacterSet(file), !["utf-8", "utf8"].contains(name.lowercased()) {
      if let converted = convertedToUTF8(file, from: name) {
        keepsOffsets = keepsOffsets && converted.count == file.count
        bytes = converted
      } else {
        problems.append(.feedCharacterSetUnknown(shortName(name), file.prefix(1).place))
      }
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      findLines()
      problems.append(.invalidUTF8(span(at: error.byteOffsets.lowerBound)))
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
      keepsOffsets = false
    }
  }

  private mutating func replaceControlCharacters() {
    guard let first = bytes.firstIndex(where: \.isNoXML) else { return }
    findLines()
    problems.append(.controlCharacters(span(at: first)))
    for index in first..<bytes.count where bytes[index].isNoXML { bytes[index] = UInt8(ascii: " ") }
  }
}

extension UInt8 {
  /// Whether XML has no such character, not even by its number.
  fileprivate var isNoXML: Bool {
    self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D
  }
}

private func shortName(_ name: String) -> String { shortened(name, to: 40) }

/// What the XML declaration at the start says, if it says anything that can be so.
///
/// A declaration that can be read byte by byte is not in UTF-16 or UTF-32, whatever it says.
private func declaredCharacterSet(_ bytes: [UInt8]) -> String? {
  let head = bytes.prefix(1024).trimmedStart
  guard head.starts(with: "<?xml".utf8), let end = head.end(of: "?>", from: head.startIndex) else {
    return nil
  }
  let words = head[..<(end - 2)].split { $0.isBlank || $0 == UInt8(ascii: "=") }
  guard let key = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }), key + 1 < words.count else {
    return nil
  }
  let name = words[key + 1].dropFirst().dropLast().text
  return ["utf-16", "utf-32", "ucs-"].contains(where: name.lowercased().hasPrefix) ? nil : name
}

extension [Int] {
  /// The number of elements, which ascend, that come before those that fail the test.
  fileprivate func partitioned(_ comesBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
