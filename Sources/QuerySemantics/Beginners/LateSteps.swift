import Diagnostics
import QuerySyntax

// Steps that need rows and stand behind the step that left only columns.

extension Resolver {
  /// Offers to move the step at `index`, which says what is wrong in the diagnostics from `first` on, above the step
  /// that made the columns.
  mutating func offerToMove(_ index: Int, of query: Query, in scope: Scope, diagnosticsFrom first: Int) {
    let late = diagnostics.indices.dropFirst(first).filter { diagnostics[$0].isAboutLateStep }
    guard let lead = late.first, let maker = query.steps[..<index].lastIndex(where: \.makesColumns) else {
      return
    }
    let step = query.steps[index]
    // What fails for another reason is not put right by moving it.
    guard late.count == diagnostics.count - first else { return }
    if case .aggregate(let items, _) = query.steps[maker].kind, step.sorts, let last = items.last {
      return offerMeasure(for: lead, behind: last, in: scope)
    }
    let wrong = late.map { diagnostics[$0].span }
    let (moved, kept) = step.parted { part in
      wrong.contains { part.span.start <= $0.start && $0.end <= part.span.end }
    }
    let bar = query.steps[maker].hasBar || step.hasBar ? "| " : ""
    let start = query.steps[index - 1].span.end
    diagnostics[lead].edits =
      [TextEdit(insert: format(moved) + " " + bar, at: query.steps[maker].span.start)]
      + [TextEdit(SourceSpan(start, max(start, step.span.end)), kept.map { " \(bar)" + format($0) } ?? "")]
  }

  /// `count by ticker order by confidence`: groups are sorted by a measure, which has to be among theirs.
  private mutating func offerMeasure(for index: Int, behind item: AggregateItem, in scope: Scope) {
    let span = diagnostics[index].span
    let name = diagnostics[index].field
    guard let type = scope.before.first?.lookUp(name)?.type else { return }
    let measure = (type.isNumeric ? "avg " : "max ") + name
    diagnostics[index].label = "did you mean `\(measure)`?"
    diagnostics[index].edits = [
      TextEdit(insert: ", " + measure, at: item.span.end), TextEdit(span, measure),
    ]
  }
}

extension Diagnostic {
  /// The name that the message of an unknown column begins with.
  fileprivate var field: String { message.split(separator: "`").first.map(String.init) ?? "" }

  fileprivate var isAboutLateStep: Bool {
    ["unknown-column", "matching-too-late", "relation-of-columns", "combine-of-columns"].contains(code)
      && label?.hasPrefix(Self.moveAbove) == true
  }

  /// How the label of a step begins that belongs above another.
  static let moveAbove = "move this step above the "
}

extension Step {
  fileprivate var sorts: Bool {
    switch kind {
    case .order, .top: true
    default: false
    }
  }

  fileprivate var makesColumns: Bool {
    switch kind {
    case .select, .aggregate: true
    default: false
    }
  }

  /// The part of a `where` to move, and the part that stays.
  fileprivate func parted(by isMoved: (Expr) -> Bool) -> (moved: Step, kept: Step?) {
    guard case .filter(let condition) = kind, case .and(let operands) = condition.kind else {
      return (self, nil)
    }
    let moved = operands.filter(isMoved)
    let kept = operands.filter { !isMoved($0) }
    guard !moved.isEmpty, !kept.isEmpty else { return (self, nil) }
    return (with(moved), with(kept))
  }

  private func with(_ operands: [Expr]) -> Step {
    var step = self
    step.kind = .filter(operands.count == 1 ? operands[0] : Expr(.and(operands), span))
    return step
  }
}
