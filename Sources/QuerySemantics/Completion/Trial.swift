import Diagnostics
import QuerySyntax

/// Asks parser and checker which words can follow a text, by writing each there.
///
/// There is no second grammar: what fits is at no fault itself and leaves the fewest. That the text ends too early is no
/// fault. A fault that stands in the text already is one with every word, so it does not matter.
struct Trial {
  private let before: String
  private let environment: NameEnvironment

  init(before: String, environment: NameEnvironment) {
    self.before = Self.shortened(before)
    self.environment = environment
  }

  /// A proposal and the texts that show it in use; it fits where one of them does.
  struct Candidate {
    var proposal: Proposal
    var uses: [String]
  }

  /// The text without all but the last two conditions of a `where` that it ends in. The others have no say in what can follow,
  /// and to read them with each word takes long in a long statement.
  private static func shortened(_ before: String) -> String {
    let text = SourceText(before + Resolver.cursorWord)
    guard let query = splitStatements(text).last?.tree.query,
      case .filter(let condition)? = query.steps.last?.kind
    else { return before }
    let starts = condition.joined.suffix(2).map(\.span.start)
    guard let kept = starts.first, condition.span.start < kept else { return before }
    return text[SourceSpan(0, condition.span.start)]
      + text[SourceSpan(kept, max(kept, UInt32(before.utf8.count)))]
  }

  /// Those that fit, in their order.
  ///
  /// Cost: the text is read and checked once for each use.
  func fitting(_ candidates: [Candidate]) -> [Proposal] {
    let least = faults(with: "")
    let found = candidates.map { candidate in
      candidate.uses.reduce(Int.max) { $0 == 0 ? 0 : min($0, faults(with: $1)) }
    }
    let fewest = min(least, found.min() ?? least)
    return zip(candidates, found).filter { $1 == fewest && $1 < .max }.map(\.0.proposal)
  }

  /// `Int.max` where one of the faults begins in the use.
  private func faults(with use: String) -> Int {
    // The blank keeps the end of the text apart from the last word.
    let text = SourceText(before + use + " ")
    let place = UInt32(before.utf8.count)..<UInt32(text.bytes.count)
    var sum = 0
    let statements = splitStatements(text)
    // Most words are no words of this place, which the parser tells without the checker.
    if statements.contains(where: { $0.diagnostics.contains { place.contains($0.span.start) } }) {
      return .max
    }
    for parsed in statements {
      let errors = resolve(parsed, in: environment).diagnostics.filter { $0.severity == .error }
      if errors.contains(where: { place.contains($0.span.start) }) { return .max }
      sum += errors.count - (parsed.endsEarly ? 1 : 0)
    }
    return sum
  }
}

extension Expr {
  /// The conditions that `and` and `or` join, in their order, or the condition itself.
  fileprivate var joined: [Expr] {
    switch kind {
    case .and(let operands): operands
    // Each of them is one condition or joined by `and`.
    case .or(let operands):
      operands.flatMap { if case .and(let inner) = $0.kind { inner } else { [$0] } }
    default: [self]
    }
  }
}
