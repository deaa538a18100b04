import Corpus
package import Diagnostics
package import QuerySyntax

/// Settles a statement of `source`, and offers the whole of it as it was probably meant, where diagnostics say what to
/// write and the result is right. What only some of it would mend is not offered.
///
/// Cost: where something is wrong, the statement is read and checked once more for each offer.
package func resolve(
  _ parsed: Parsed<Statement>, of source: SourceText, in environment: NameEnvironment
) -> (statement: ResolvedStatement?, diagnostics: [Diagnostic]) {
  let (statement, diagnostics) = resolve(parsed, in: environment)
  guard diagnostics.contains(where: { !$0.edits.isEmpty || !$0.alternatives.isEmpty }) else {
    return (statement, firstFew(diagnostics, of: source))
  }
  let offers = Offers(source: source, span: parsed.tree.span, environment: environment)
  let meant = diagnostics.map { $0.meaningList(of: source, in: environment) }
  return (statement, firstFew(offers.added(to: meant), of: source))
}

/// At most three errors, and how many more there are: of many errors in one statement most follow from the first.
private func firstFew(_ diagnostics: [Diagnostic], of source: SourceText) -> [Diagnostic] {
  let shown = 3
  // What begins with no source is no query, so it says nothing that its next words are no steps.
  if let first = diagnostics.first, first.code == "unknown-source" || first.code == "spoken-query",
    first.code == "spoken-query" || diagnostics.contains(where: { $0.code == "expected-step" })
  {
    return [first.code == "spoken-query" ? withExamples(first) : withSearch(first, diagnostics, source)]
  }
  guard shown < diagnostics.count, diagnostics[0].severity == .error else { return diagnostics }
  return diagnostics.prefix(shown) + [.moreErrors(diagnostics.count - shown, diagnostics[shown].span)]
}

/// A sentence that nothing can be offered for.
private func withExamples(_ error: Diagnostic) -> Diagnostic {
  guard !error.help.contains(where: { $0.hasPrefix(offerPrefix) }) else { return error }
  var result = error
  result.help += [
    "such as `ideas where direction = short`, or `newsletters count by publication`",
    "`describe` tells what rows there are, `describe ideas` what is known of them",
  ]
  return result
}

/// `gold ideas`: what stands before a source is no source, and may be what its rows are about.
private func withSearch(_ first: Diagnostic, _ diagnostics: [Diagnostic], _ source: SourceText) -> Diagnostic
{
  guard first.code == "unknown-source", first.label == nil, diagnostics.indices.contains(1),
    diagnostics[1].code == "expected-step"
  else { return first }
  let rows = source[diagnostics[1].span]
  guard let named = SourceID(word: everydaySource(rows) ?? rows), named != .tickers else { return first }
  var result = first
  let word = source[first.span]
  let search = named == .ideas ? "where text has \(word) or name has \(word)" : "matching \(quoted(word))"
  result.help.insert("`\(named.rawValue) \(search)` finds those with the word", at: 0)
  return result
}

/// What is written before a whole statement that is offered.
package let offerPrefix = "try `"

private struct Offers {
  let source: SourceText
  let span: SourceSpan
  let environment: NameEnvironment

  /// Longer statements are not repeated for one slip, in bytes.
  private static let longest = 600

  func added(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    if let either = eitherAdded(to: diagnostics) { return either }
    guard let first = diagnostics.firstIndex(where: { !$0.edits.isEmpty }) else { return diagnostics }
    var result = diagnostics
    if let whole = mended(by: diagnostics.flatMap(\.edits)) {
      guard let text = whole.oneLine else { return result }
      result[first].help.insert(offerPrefix + text + "`", at: 0)
      if let label = result[first].label, !isPart(label, of: text) { result[first].label = nil }
      // What is offered puts all of them right.
      return result[first].severity == .error ? [result[first]] : result
    }
    explainFailure(&result, first, diagnostics)
    // Beside other errors each is judged alone: it has to leave fewer.
    let before = errorCount(diagnostics)
    for index in result.indices where !result[index].edits.isEmpty {
      let found = read(applying: result[index].edits).diagnostics
      if before <= errorCount(found), !isMended(result[index], found) { result[index].label = nil }
    }
    return result
  }

  /// Whether what a label says to write stands in what is offered; alone it would not do where something else was put right too.
  private func isPart(_ label: String, of offer: String) -> Bool {
    guard ["write `", "did you mean `"].contains(where: label.hasPrefix),
      let written = label.split(separator: "`").dropFirst().first
    else { return true }
    return offer.ranges(of: written).contains { range in
      offer[range.upperBound...].first.map { " ,)(".contains($0) } ?? true
    }
  }

  /// Whether a name that is written anew leaves nothing wrong in its place. What was not looked at before may be.
  private func isMended(_ error: Diagnostic, _ found: [Diagnostic]) -> Bool {
    guard error.edits.count == 1, error.edits.first?.span == error.span else { return false }
    return !found.contains { $0.severity == .error && $0.span.start + span.start == error.span.start }
  }

  /// Tells what is wrong besides with a query in SQL, or with one that asks for a date that there is not.
  private func explainFailure(_ result: inout [Diagnostic], _ index: Int, _ diagnostics: [Diagnostic]) {
    guard diagnostics.count == 1 else { return }
    let (text, found, _) = read(applying: diagnostics[index].edits)
    guard let error = found.first(where: { $0.severity == .error }),
      result[index].code == "sql-shape" || error.code == "no-such-date"
    else { return }
    result[index].help = ["as `\(text)` it would be wrong too: \(error.message)"]
  }

  /// Where one of two things was meant, what each would be, if all of it is right then.
  private func eitherAdded(to diagnostics: [Diagnostic]) -> [Diagnostic]? {
    guard let place = diagnostics.firstIndex(where: { !$0.alternatives.isEmpty }) else { return nil }
    var error = diagnostics[place]
    let others = diagnostics.flatMap(\.edits)
    let texts = error.alternatives.compactMap { mended(by: $0 + others)?.oneLine }
    guard texts.count == error.alternatives.count else { return nil }
    error.help.insert(offerPrefix + texts.joined(separator: "`, or `") + "`", at: 0)
    return [error]
  }

  private struct Whole { var oneLine: String? }

  /// How often a text is mended before it is given up: what one slip hid is seen once that is put right.
  private static let mostRounds = 3

  /// The statement with all that is known to be wrong put right, and then what only shows in what that gives: behind a source that
  /// was misspelt the fields may be too. `nil` where an error is left.
  private func mended(by edits: [TextEdit]) -> Whole? {
    var (text, diagnostics, query) = read(applying: edits)
    var rounds = 1
    while errorCount(diagnostics) != 0, rounds < Self.mostRounds {
      let errors = diagnostics.filter { $0.severity == .error }
      guard errors.allSatisfy({ !$0.edits.isEmpty && !$0.isSearch }) else { return nil }
      rounds += 1
      let offers = Offers(
        source: SourceText(text), span: SourceSpan(0, UInt32(text.utf8.count)), environment: environment)
      (text, diagnostics, query) = offers.read(applying: errors.flatMap(\.edits))
    }
    // Of a lone `?` nothing is left.
    guard errorCount(diagnostics) == 0, text.contains(where: { $0.isLetter }) else { return nil }
    guard text.utf8.count <= Self.longest else { return Whole() }
    guard text.contains("\n") else { return Whole(oneLine: text) }
    return Whole(oneLine: query.map { format($0) })
  }

  private func read(applying edits: [TextEdit]) -> (text: String, diagnostics: [Diagnostic], query: Query?) {
    read(source.applying(edits, to: span))
  }

  private func read(_ text: String) -> (text: String, diagnostics: [Diagnostic], query: Query?) {
    let parsed = parseStatement(SourceText(text))
    let query: Query? = if case .query(let query) = parsed.tree.kind { query } else { nil }
    return (text, resolve(parsed, in: environment).diagnostics, query)
  }

  private func errorCount(_ diagnostics: [Diagnostic]) -> Int {
    diagnostics.count { $0.severity == .error }
  }
}

extension Diagnostic {
  /// `ideas in software`, where `software` names a list: its values are meant, and not the word.
  fileprivate func meaningList(of source: SourceText, in environment: NameEnvironment) -> Diagnostic {
    guard code == "foreign-word", edits.count == 1, let edit = edits.first, edit.text.hasPrefix("matching "),
      let name = source[edit.span].split(separator: " ").last.map(String.init),
      case .list? = environment.definitions[name.lowercased()]
    else { return self }
    let test = "where ticker in \(name)"
    var result = self
    result.label = "write `\(test)`"
    result.edits = [TextEdit(edit.span, test)]
    return result
  }

  /// Whether a search is offered for what is no source, which says less than what stands there.
  fileprivate var isSearch: Bool {
    code == "unknown-source" && edits.contains { $0.text.contains(" ") }
  }
}
