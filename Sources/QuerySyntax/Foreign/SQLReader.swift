import Diagnostics

/// Reads a `select` statement of SQL, as far as this language can say the same.
///
/// The parts are kept as text of this language. A function that meets something without a counterpart throws what
/// that is, in words for a message.
struct SQLReader {
  struct NoCounterpart: Error {
    /// What cannot be said here, such as "`exists`".
    var what: String
  }

  /// The longest statement that is rewritten, in bytes: more than anybody types.
  private static let longest = 10_000
  private static let deepest = 50

  let source: SourceText
  private let tokens: [Token]
  var position: Int
  private var depth = 0
  /// What stands before the dot of a field, in lower case, and what it is here: nothing, or `newsletter.`.
  var qualifiers: [String: String] = [:]
  /// The measures that were read so far, in the order written.
  var measures: [String] = []

  /// The query of this language that says the same as the SQL under `span`.
  static func rewrite(_ source: SourceText, _ span: SourceSpan) throws(NoCounterpart) -> String {
    guard span.end - span.start <= UInt32(longest) else { throw NoCounterpart(what: "a statement this long") }
    var reader = SQLReader(SourceText(source[span]))
    let text = try reader.select()
    guard reader.current.kind == .endOfText || reader.current.kind == .semicolon else {
      throw reader.noCounterpart()
    }
    let parsed = parseQuery(SourceText(text))
    guard parsed.diagnostics.isEmpty else { throw NoCounterpart(what: "one of its expressions") }
    return ([parsed.tree.source.text] + parsed.tree.steps.map(format)).joined(separator: " | ")
  }

  private init(_ source: SourceText) {
    self.source = source
    tokens = lex(source)
    position = 0
  }

  // MARK: Tokens

  var current: Token { tokens[min(position, tokens.count - 1)] }

  func ahead(_ distance: Int) -> Token { tokens[min(position + distance, tokens.count - 1)] }

  func text(_ token: Token) -> String { source[token.span] }

  /// The current word in lower case; empty where there is none.
  var word: String { current.isWord ? text(current).lowercased() : "" }

  func word(ahead distance: Int) -> String {
    ahead(distance).isWord ? text(ahead(distance)).lowercased() : ""
  }

  @discardableResult
  mutating func advance() -> Token {
    defer { position += 1 }
    return current
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  mutating func take(_ words: String...) -> Bool {
    for (offset, wanted) in words.enumerated() where word(ahead: offset) != wanted { return false }
    position += words.count
    return true
  }

  mutating func expect(_ kind: Token.Kind) throws(NoCounterpart) {
    guard take(kind) else { throw noCounterpart() }
  }

  mutating func expect(_ word: String) throws(NoCounterpart) {
    guard take(word) else { throw noCounterpart() }
  }

  /// What stands here cannot be said.
  func noCounterpart() -> NoCounterpart {
    NoCounterpart(
      what: current.kind == .endOfText ? "a statement without its end" : "`\(text(current))` there")
  }

  /// Reads what stands inside a bracket, one level deeper.
  mutating func deeper<T>(_ body: (inout SQLReader) throws(NoCounterpart) -> T) throws(NoCounterpart) -> T {
    guard depth < Self.deepest else { throw NoCounterpart(what: "nesting this deep") }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  mutating func commaSeparated<T>(
    _ element: (inout SQLReader) throws(NoCounterpart) -> T
  ) throws(NoCounterpart) -> [T] {
    var elements = [try element(&self)]
    while take(.comma) { elements.append(try element(&self)) }
    return elements
  }
}
