import Diagnostics
import Newsletters

/// Reads the interchange lines of a part of a file: every line gives a newsletter or an error.
///
/// Values are kept as the record has them, so `format` and `file` are those of the letter's own source. A key that the format does
/// not have is passed over, with one warning at its first place.
func readInterchange(_ lines: LineScanner, into part: inout ReadPart) {
  var lines = lines
  while let line = lines.next() {
    var reader = InterchangeLine(lines.bytes, line)
    do throws(Diagnostic) {
      part.newsletters.append(try reader.newsletter())
    } catch {
      part.add(error)
    }
    for key in reader.unknownKeys { part.add(unknownKey: key) }
  }
}

/// One line of an interchange file while it is read.
private struct InterchangeLine {
  private var json: JSONCursor
  private let line: ByteLine
  /// As messages name them: `mood`, or `ideas.mood`.
  private(set) var unknownKeys: [Printed<String>] = []

  init(_ bytes: [UInt8], _ line: ByteLine) {
    self.line = line
    json = JSONCursor(bytes, in: line.startIndex..<line.endIndex)
  }

  mutating func newsletter() throws(Diagnostic) -> Newsletter {
    guard json.next == UInt8(ascii: "{") else {
      throw .notAnInterchangeLine(found: json.nextKind, line.trimmed.place)
    }
    var newsletter = Newsletter(title: "")
    var unknown: [Printed<String>] = []
    defer { unknownKeys = unknown }
    try json.object { (json, key, span) throws(Diagnostic) in
      if try !newsletter.take(key, from: &json, unknown: &unknown) {
        unknown.append(Printed(value: key, span: span))
        try json.skipValue()
      }
    }
    try json.expectEnd()
    guard !newsletter.title.isEmpty else { throw .keyMissing("title", line.trimmed.place) }
    return newsletter
  }
}

extension Newsletter {
  /// Takes the value of one key; `false` when the format has no such key.
  fileprivate mutating func take(
    _ key: String, from json: inout JSONCursor, unknown: inout [Printed<String>]
  ) throws(Diagnostic) -> Bool {
    let place = RecordPlace(key)
    switch key {
    case "title": title = try json.text(place) ?? ""
    case "publication": publication = try json.text(place)
    case "author": author = try json.text(place)
    case "people": people = try json.texts(place)
    case "published": published = try json.publishedTime(place)
    case "minutes": minutes = try json.integer(place)
    case "platform": platform = try json.text(place)
    case "link": link = try json.text(place)
    case "format": format = try json.choice(place)
    case "file": file = try json.text(place)
    case "summary": summary = try json.text(place)
    case "points": points = try json.texts(place)
    case "ideas":
      ideas = try json.list(place) { (json, place) throws(Diagnostic) in
        try Idea(from: &json, place, unknown: &unknown)
      }
    case "body": body = try json.text(place)
    default: return false
    }
    return true
  }
}

extension Idea {
  /// Takes an object; `place` names it in messages.
  fileprivate init(
    from json: inout JSONCursor, _ place: RecordPlace, unknown: inout [Printed<String>]
  ) throws(Diagnostic) {
    self.init()
    guard json.next == UInt8(ascii: "{") else {
      throw .wrongType(place.text, expected: "an object", found: json.nextKind, json.here)
    }
    let start = json.offset
    var idea = Idea()
    try json.object { (json, key, span) throws(Diagnostic) in
      if try !idea.take(key, of: place, from: &json) {
        unknown.append(Printed(value: "ideas.\(key)", span: span))
        try json.skipValue()
      }
    }
    let length = idea.rationale?.utf8.count ?? 0
    if idea.evidence.contains(where: { length < $0.end }) {
      throw .evidenceOutside(place.text, length: length, json.span(from: start))
    }
    self = idea
  }

  private mutating func take(
    _ key: String, of place: RecordPlace, from json: inout JSONCursor
  ) throws(Diagnostic) -> Bool {
    let path = place.member(key)
    switch key {
    case "ticker": ticker = try json.text(path).flatMap { normalizedTicker($0) }
    case "name": name = try json.text(path)
    case "class": instrumentClass = try json.choice(path)
    case "sector": sector = try json.text(path)
    case "direction": direction = try json.choice(path)
    case "confidence": confidence = try json.confidence(path)
    case "basis": basis = try json.choice(path)
    case "probabilities":
      probabilities = try json.list(path) { (json, place) throws(Diagnostic) in
        try json.requiredConfidence(place)
      }
    case "headline": headline = try json.text(path)
    case "rationale": rationale = try json.text(path)
    case "risk": risk = try json.text(path)
    case "evidence":
      evidence = try json.list(path) { (json, place) throws(Diagnostic) in try Evidence(from: &json, place) }
    default: return false
    }
    return true
  }
}

extension Evidence {
  /// Takes `[start, end, cue, weight]`.
  fileprivate init(from json: inout JSONCursor, _ place: RecordPlace) throws(Diagnostic) {
    let opening = json.here
    let form = "[start, end, cue, weight]"
    guard json.take("[") else { throw .wrongType(place.text, expected: form, found: json.nextKind, opening) }
    let start = try json.requiredInteger(place)
    try json.expect(",")
    let end = try json.requiredInteger(place)
    try json.expect(",")
    let cue = try json.text(place) ?? ""
    try json.expect(",")
    let weight = try json.requiredNumber(place)
    try json.expect("]")
    guard start <= end else {
      throw .wrongType(place.text, expected: form, found: "an end before the start", opening)
    }
    self.init(start: start, end: end, cue: cue, weight: weight)
  }
}
