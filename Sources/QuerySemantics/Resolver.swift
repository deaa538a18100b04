import CivilTime
import Corpus
package import Diagnostics
package import QuerySyntax

/// Settles the names and types of a statement.
///
/// The result is `nil` when a diagnostic is an error, or the statement is not the language's to run. All errors
/// are reported; an error never causes a second one.
package func resolve(
  _ statement: Statement, in environment: NameEnvironment
) -> (statement: ResolvedStatement?, diagnostics: [Diagnostic]) {
  var resolver = Resolver(environment: environment)
  let resolved = resolver.statement(statement)
  let failed = resolver.diagnostics.contains { $0.severity == .error }
  return (failed ? nil : resolved, resolver.diagnostics)
}

/// Settles the names and types of a statement that may have syntax errors, and gives the errors of both phases in
/// the order of their places. The holes that the parser left cause no further errors.
package func resolve(
  _ parsed: Parsed<Statement>, in environment: NameEnvironment
) -> (statement: ResolvedStatement?, diagnostics: [Diagnostic]) {
  let (statement, diagnostics) = resolve(parsed.tree, in: environment)
  // Words without quotes that the checker knows for a date are shown as one.
  let dates = Set(diagnostics.filter(\.isAboutDate).map(\.span))
  let syntax = parsed.diagnostics.filter { $0.code != "two-words" || !dates.contains($0.span) }
  // Where the parser reported something, the checker's word on the same place is its consequence.
  let fresh = diagnostics.filter { found in !syntax.contains { $0.span.overlaps(found.span) } }
  var all = (syntax + fresh).enumerated().sorted {
    ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
  }
  // How a statement was read matters only where it runs.
  if all.contains(where: { $0.element.severity == .error }) {
    all.removeAll { $0.element.severity != .error }
  }
  return (parsed.diagnostics.contains { $0.severity == .error } ? nil : statement, all.map(\.element))
}

/// Walks a tree, resolving it. A function that returns `nil` has reported why, or met a hole in the tree that
/// the parser reported.
struct Resolver {
  var environment: NameEnvironment
  var diagnostics: [Diagnostic] = []
  /// The `let` names being looked up, outermost first, to find cycles.
  var open: [String] = []
  /// What the `let` names of the statement stand for, as far as they were needed.
  var named: [String: NamedQuery] = [:]
  /// The most names that were open at once.
  var deepestOpen = 0
  /// The steps of the statement so far, with those that its names stand for.
  var stepCount = 0

  /// Whether the query of a `let` is being checked, where `_` may not stand.
  var isDefining = false

  /// Values that stand alone where conditions should, which were reported together.
  var passedOver: Set<SourceSpan> = []

  /// The names and parameters that were looked up and are there, in lower case, `:name` for parameters.
  var usedNames: Set<String> = []

  /// Where in a test the date stands that is being read.
  var datePlace = DatePlace()

  /// Whether the statement holds the word that stands for the cursor.
  var looksForCursor = false
  /// Where that word was met first.
  var cursorSighting: CursorSighting?

  init(environment: NameEnvironment) { self.environment = environment }

  /// Records a diagnostic, once. Past the limit it is not even made, since its nearest name costs time.
  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard diagnostics.count < SyntaxLimit.errors else { return reportLimit() }
    let made = diagnostic()
    if !diagnostics.contains(made) { diagnostics.append(made) }
  }

  private mutating func reportLimit() {
    guard diagnostics.count == SyntaxLimit.errors, let last = diagnostics.last else { return }
    diagnostics.append(.errorLimit(last.span))
  }

  /// What `body` gives, with whatever it reports taken back when it fails.
  mutating func attempt<T>(_ body: (inout Resolver) -> T?) -> T? {
    let count = diagnostics.count
    let result = body(&self)
    if result == nil || diagnostics[count...].contains(where: { $0.severity == .error }) {
      diagnostics.removeSubrange(count...)
      return nil
    }
    return result
  }
}

extension Resolver {
  mutating func statement(_ statement: Statement) -> ResolvedStatement? {
    switch statement.kind {
    case .query(let query): return self.query(query).map { .query($0) }
    case .letQuery(let name, let query): return define(name, .query(query))
    case .letList(let name, let values): return define(name, .list(values))
    case .parameter(let name, let type, let value): return parameter(name, type, value)
    case .set(let name, let value): return set(name, value)
    case .expect(let expectation):
      return self.expectation(expectation, at: statement.span).map { .expect($0) }
    case .describe(let source, let field): return describe(source, field)
    case .explain(let mode, let query): return self.query(query).map { .explain(mode, $0) }
    case .why(let source, let number): return why(source, number)
    case .help(let words):
      for word in words { meet(word, .topic) }
      return .help(words.map(\.text))
    // The shell runs its own commands; a hole was reported by the parser.
    case .shellCommand, .missing: return nil
    }
  }

  private mutating func why(_ name: Name, _ number: Expr) -> ResolvedStatement? {
    meet(name, .explainedSource)
    guard let source = source(name) else { return nil }
    guard source == .ideas else {
      report(.whyOfOthers(source, name.span))
      return nil
    }
    guard let row = count(number, of: "") else { return nil }
    return .why(source, row: row)
  }

  private mutating func describe(_ name: Name?, _ field: Name?) -> ResolvedStatement? {
    guard let name else { return .describe(.everything) }
    meet(name, .describedSource)
    if field == nil, SourceID(word: name.text) == nil, let error = Diagnostic.fieldAsSource(name) {
      report(error)
      return nil
    }
    if SourceID(word: name.text) == nil, case .query? = environment.definitions[name.key] {
      report(.queryAsSource(name))
      return nil
    }
    guard let source = source(name) else { return nil }
    guard let field else { return .describe(.source(source)) }
    guard case .field(let id, _)? = self.field(field, in: Scope(.rows(source, isRanked: false))) else {
      return nil
    }
    return .describe(.field(id))
  }

  /// A statement about the environment alone.
  private mutating func set(_ name: Name, _ value: Expr) -> ResolvedStatement? {
    guard name.key == "now" else {
      report(.unknownSetting(name))
      return nil
    }
    guard let interval = interval(value) else { return nil }
    environment.now = interval.end.adding(minutes: -1)
    return .environment(environment)
  }
}
