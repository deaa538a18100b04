import Diagnostics
import Newsletters

/// Reads interchange JSON Lines into `result`: every line gives a newsletter or an error.
///
/// A key that the format does not have is passed over, with one warning at its first place in the file. Values are kept as the record
/// has them, so `format` and `file` are those of the letter's own source.
func readInterchange(_ lines: [ByteLine], into result: inout ReadResult) {
  var unknown: Set<String> = []
  result.newsletters.reserveCapacity(lines.count)
  for line in lines {
    var reader = InterchangeLine(line)
    do throws(Diagnostic) {
      result.newsletters.append(try reader.newsletter())
    } catch {
      result.diagnostics.append(error)
    }
    for key in reader.unknownKeys where unknown.insert(key.value).inserted {
      result.diagnostics.append(.unknownKey(key.value, key.span))
    }
  }
}

/// One line of an interchange file while it is read.
private struct InterchangeLine {
  private var json: JSONCursor
  private let line: ByteLine
  /// As messages name them: `mood`, or `ideas.mood`.
  private(set) var unknownKeys: [Printed<String>] = []

  init(_ line: ByteLine) {
    self.line = line
    json = JSONCursor(line)
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
    switch key {
    case "title": title = try json.text(key) ?? ""
    case "publication": publication = try json.text(key)
    case "author": author = try json.text(key)
    case "people": people = try json.texts(key)
    case "published": published = try json.publishedTime(key)
    case "minutes": minutes = try json.integer(key)
    case "platform": platform = try json.text(key)
    case "link": link = try json.text(key)
    case "format": format = try json.choice(key)
    case "file": file = try json.text(key)
    case "summary": summary = try json.text(key)
    case "points": points = try json.texts(key)
    case "ideas":
      ideas = try json.list(key) { (json, place) throws(Diagnostic) in
        try Idea(from: &json, place, unknown: &unknown)
      }
    case "body": body = try json.text(key)
    default: return false
    }
    return true
  }
}

extension Idea {
  /// Takes an object; `place` names it in messages.
  fileprivate init(
    from json: inout JSONCursor, _ place: String, unknown: inout [Printed<String>]
  ) throws(Diagnostic) {
    self.init()
    guard json.next == UInt8(ascii: "{") else {
      throw .wrongType(place, expected: "an object", found: json.nextKind, json.here)
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
      throw .evidenceOutside(place, length: length, json.span(from: start))
    }
    self = idea
  }

  private mutating func take(
    _ key: String, of place: String, from json: inout JSONCursor
  ) throws(Diagnostic) -> Bool {
    let path = "\(place).\(key)"
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
  fileprivate init(from json: inout JSONCursor, _ place: String) throws(Diagnostic) {
    let opening = json.here
    let form = "[start, end, cue, weight]"
    guard json.take("[") else { throw .wrongType(place, expected: form, found: json.nextKind, opening) }
    let start = try json.requiredInteger(place)
    try json.expect(",")
    let end = try json.requiredInteger(place)
    try json.expect(",")
    let cue = try json.text(place) ?? ""
    try json.expect(",")
    let weight = try json.requiredNumber(place)
    try json.expect("]")
    guard start <= end else {
      throw .wrongType(place, expected: form, found: "an end before the start", opening)
    }
    self.init(start: start, end: end, cue: cue, weight: weight)
  }
}
