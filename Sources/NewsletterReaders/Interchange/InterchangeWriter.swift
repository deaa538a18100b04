package import Newsletters

/// Interchange JSON Lines, one newsletter a line.
///
/// Keys stand in the fixed order of the format and absent values are left out, so equal newsletters give equal bytes, and what is
/// read back from them is written the same again.
package func writeInterchange(_ newsletters: some Sequence<Newsletter>) -> [UInt8] {
  var writer = InterchangeWriter()
  for newsletter in newsletters { writer.append(newsletter) }
  return writer.bytes
}

/// Writes interchange lines one after the other, for a corpus that is not held in memory as a whole.
package struct InterchangeWriter: Sendable {
  /// The lines that were appended.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends one line with its newline.
  package mutating func append(_ newsletter: Newsletter) {
    object { json in
      json.member("title", newsletter.title)
      json.member("publication", newsletter.publication)
      json.member("author", newsletter.author)
      json.member("people", newsletter.people)
      json.member("published", newsletter.published?.text)
      json.member("minutes", newsletter.minutes.map { String($0) }, quoted: false)
      json.member("platform", newsletter.platform)
      json.member("link", newsletter.link)
      json.member("format", newsletter.format?.rawValue)
      json.member("file", newsletter.file)
      json.member("summary", newsletter.summary)
      json.member("points", newsletter.points)
      json.member("ideas", newsletter.ideas) { $0.append($1) }
      json.member("body", newsletter.body)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Removes what was appended and keeps the memory, so that the caller can write in pieces.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func append(_ idea: Idea) {
    object { json in
      json.member("ticker", idea.ticker)
      json.member("name", idea.name)
      json.member("class", idea.instrumentClass?.rawValue)
      json.member("sector", idea.sector)
      json.member("direction", idea.direction?.rawValue)
      json.member("confidence", idea.confidence.map(decimal), quoted: false)
      json.member("basis", idea.basis?.rawValue)
      json.member("probabilities", idea.probabilities) { $0.raw(decimal($1)) }
      json.member("headline", idea.headline)
      json.member("rationale", idea.rationale)
      json.member("risk", idea.risk)
      json.member("evidence", idea.evidence) { $0.append($1) }
    }
  }

  private mutating func append(_ evidence: Evidence) {
    raw("[\(evidence.start),\(evidence.end),")
    string(evidence.cue)
    raw(",\(shortest(evidence.weight))]")
  }
}

extension InterchangeWriter {
  private mutating func object(_ members: (inout InterchangeWriter) -> Void) {
    raw("{")
    members(&self)
    raw("}")
  }

  private mutating func key(_ name: String) {
    if bytes.last != UInt8(ascii: "{") { raw(",") }
    raw("\"")
    raw(name)
    raw("\":")
  }

  private mutating func member(_ name: String, _ value: String?, quoted: Bool = true) {
    guard let value else { return }
    key(name)
    if quoted { string(value) } else { raw(value) }
  }

  private mutating func member(_ name: String, _ values: [String]) {
    member(name, values) { $0.string($1) }
  }

  private mutating func member<Value>(
    _ name: String, _ values: [Value], each: (inout InterchangeWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    key(name)
    raw("[")
    for (index, value) in values.enumerated() {
      if 0 < index { raw(",") }
      each(&self, value)
    }
    raw("]")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A JSON string with no more escapes than JSON asks for.
  private mutating func string(_ text: String) {
    raw("\"")
    for byte in text.utf8 {
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        raw(escape(byte))
      } else {
        bytes.append(byte)
      }
    }
    raw("\"")
  }
}

private func escape(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "\""): "\\\""
  case UInt8(ascii: "\\"): "\\\\"
  case UInt8(ascii: "\n"): "\\n"
  case UInt8(ascii: "\r"): "\\r"
  case UInt8(ascii: "\t"): "\\t"
  default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
  }
}

/// 8300 ten-thousandths → `0.83`.
private func decimal(_ confidence: Confidence) -> String {
  let value = Int(confidence.tenThousandths)
  guard value % 10_000 != 0 else { return String(value / 10_000) }
  var digits = String(value + 10_000).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "0." + digits
}

/// The shortest text that reads back as `value`; JSON has no infinities, they become 0.
private func shortest(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
