import Diagnostics
import QuerySyntax

/// What a `let` name was found to stand for.
enum NamedQuery {
  /// `stepCount` is the number of its steps, with those that its own names stand for; `height` tells how many names
  /// stand for one another inside.
  case query(ResolvedQuery, stepCount: Int, height: Int)
  /// It cannot be used, for the reason given where it was first looked up.
  case broken(Diagnostic)
}

extension Resolver {
  /// The limit on `let` names that stand for one another.
  static let deepestName = 50
  /// The limit on the steps of a query, with each name replaced by what it stands for.
  static let largestQuery = 10_000

  /// The query that a `let` name stands for, with its names looked up now. Looked up once in a statement.
  mutating func query(named name: Name) -> ResolvedQuery? {
    guard let definition = environment.definitions[name.key] else {
      if !name.text.isEmpty { reportUnknownSource(name) }
      return nil
    }
    usedNames.insert(name.key)
    guard case .query(let query) = definition else {
      report(.listAsSource(name))
      return nil
    }
    let path = open
    guard !path.contains(name.key) else {
      report(.cycle(name, path))
      return nil
    }
    guard path.count < Self.deepestName else {
      report(.nameDepth(name))
      return nil
    }
    guard countSteps(1, name.span) else { return nil }
    if let known = named[name.key] { return use(known, name) }
    let found = lookUp(query, name)
    named[name.key] = found
    switch found {
    case .query(let resolved, _, _): return resolved
    case .broken(let reason):
      reportBroken(name, reason)
      return nil
    }
  }

  /// What a `let` is made of may be defined later, unless it is spelt almost as something that there is.
  private mutating func reportUnknownSource(_ name: Name) {
    let names = environment.definitions.keys.filter { !open.contains($0) }
    let error = Diagnostic.unknownSource(name, names: names)
    guard !isDefining || error.label != nil && everydaySource(name.text) == nil else { return }
    report(error)
  }

  /// Resolves what `name` stands for; a fault in it is taken back, to be shown at the name.
  private mutating func lookUp(_ query: Query, _ name: Name) -> NamedQuery {
    let before = stepCount
    let (outside, deepest) = (diagnostics, deepestOpen)
    // Places in it are of another text.
    let passed = passedOver
    (diagnostics, passedOver) = ([], [])
    open.append(name.key)
    deepestOpen = open.count
    let resolved = self.query(query)
    passedOver = passed
    let height = deepestOpen - open.count
    deepestOpen = max(deepest, deepestOpen)
    open.removeLast()
    let fault = diagnostics.first { $0.severity == .error }
    diagnostics = outside
    if let fault { return .broken(fault) }
    guard let resolved else { return .broken(.brokenName(name, "its query is not whole")) }
    return .query(resolved, stepCount: stepCount - before, height: height)
  }

  private mutating func use(_ known: NamedQuery, _ name: Name) -> ResolvedQuery? {
    switch known {
    case .query(let query, let count, let height):
      deepestOpen = max(deepestOpen, open.count + 1 + height)
      guard deepestOpen <= Self.deepestName else {
        report(.nameDepth(name))
        return nil
      }
      return countSteps(count, name.span) ? query : nil
    case .broken(let reason):
      reportBroken(name, reason)
      return nil
    }
  }

  private mutating func reportBroken(_ name: Name, _ reason: Diagnostic) {
    switch reason.code {
    case "name-cycle": report(Diagnostic("name-cycle", reason.message, at: name.span))
    case "name-depth": report(.nameDepth(name))
    case "expansion-limit": report(.expansionLimit(name.span))
    default: report(.brokenName(name, reason.message))
    }
  }

  /// Adds to the steps of the statement, or reports that they are too many.
  mutating func countSteps(_ count: Int, _ span: SourceSpan) -> Bool {
    stepCount += count
    if stepCount <= Self.largestQuery { return true }
    report(.expansionLimit(span))
    return false
  }
}
