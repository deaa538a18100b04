import CivilTime
import Diagnostics
import QuerySemantics
import QuerySyntax

/// What a library file says: the names it gives, and all that is wrong with it.
struct LibraryContents {
  let source: SourceText
  let statements: [Parsed<Statement>]
  /// In the order of their places. A library with an error is used as far as it goes and never written.
  private(set) var problems: [Diagnostic] = []
  /// The names that could be given, and the parameters that they use.
  private(set) var environment: NameEnvironment

  init(_ source: SourceText, now: Timestamp) {
    self.source = source
    statements = splitStatements(source)
    environment = NameEnvironment(now: now)
    for statement in statements { take(statement) }
  }

  var isSound: Bool { !problems.contains { $0.severity == .error } }

  private mutating func take(_ parsed: Parsed<Statement>) {
    let tree = parsed.tree
    guard tree.definedName != nil || tree.parameterName != nil || !parsed.diagnostics.isEmpty else {
      problems.append(
        Diagnostic(
          "not-a-definition", "the library of named queries holds only `let` and `param`", at: tree.span))
      return
    }
    let (resolved, diagnostics) = resolve(parsed, in: environment)
    problems += diagnostics.filter { $0.severity == .error }
    if case .environment(let changed)? = resolved { environment = changed }
  }

  /// The last statement that defines a name in lower case.
  func definition(of key: String) -> Statement? {
    statements.last { $0.tree.definedName?.key == key }?.tree
  }

  /// What stands in comments above the definition of a name in lower case.
  func description(of key: String) -> String {
    definition(of: key).map { QuerySyntax.description(of: $0, in: source) } ?? ""
  }

  /// The text with one more definition, in the place of the one that has the name already, if there is one.
  ///
  /// `declarations` are the parameters that it needs and the text lacks; with them it stands at the end.
  func adding(
    _ statement: String, named key: String, description: String, behind declarations: [String]
  ) -> String {
    if let old = definition(of: key)?.span {
      if declarations.isEmpty { return formatted(replacing(old, with: statement)) }
      let others = LibraryContents(
        SourceText(replacing(wholeLines(around: old), with: ""), name: source.name), now: environment.now)
      return others.adding(statement, named: key, description: description, behind: declarations)
    }
    var text = source[source.span]
    if text.isEmpty { text = "# Named queries: `.save NAME` adds one, `.drop NAME` takes one out.\n" }
    if !text.hasSuffix("\n") { text += "\n" }
    let comments =
      description.isEmpty ? [] : description.split(separator: "\n", omittingEmptySubsequences: false)
    let parameters = declarations.map { $0 + "\n" }.joined()
    return formatted(text + "\n" + parameters + comments.map { "# \($0)\n" }.joined() + statement + "\n")
  }

  /// The text without the definition of a name and the comments that are about it.
  func removing(_ key: String) -> String? {
    guard let span = definition(of: key)?.span else { return nil }
    return formatted(replacing(wholeLines(around: span), with: ""))
  }

  private func replacing(_ span: SourceSpan, with text: String) -> String {
    source[SourceSpan(0, span.start)] + text + source[SourceSpan(span.end, source.span.end)]
  }

  private func formatted(_ text: String) -> String { format(SourceText(text, name: source.name)) }

  /// The span with the comments directly above it, its `;`, and a comment behind it, where nothing else stands on its lines.
  private func wholeLines(around span: SourceSpan) -> SourceSpan {
    let first = source.line(containing: span.start).span
    let last = source.line(containing: span.end).span
    let before = source[SourceSpan(first.start, span.start)]
    let behind = source[SourceSpan(span.end, last.end)].drop { $0.isWhitespace || $0 == ";" }
    guard before.allSatisfy(\.isWhitespace), behind.isEmpty || isComment(behind) else { return span }
    var start = first.start
    while 0 < start {
      let line = source.line(containing: start - 1).span
      guard isComment(source[line].drop(while: \.isWhitespace)) else { break }
      start = line.start
    }
    return SourceSpan(start, min(last.end + 1, source.span.end))
  }

  private func isComment(_ text: Substring) -> Bool { text.hasPrefix("#") || text.hasPrefix("--") }
}
