import Corpus
import Diagnostics
package import QuerySemantics
package import QuerySyntax

/// The words of the language that a query is made of, told from its tree and from the trees of the names in it.
///
/// A name that a `let` gave counts as `let`, a parameter as `param`, a regular expression as `~`. Linear in the trees.
package struct UsedWords {
  private(set) var words: Set<String> = []
  private let definitions: [String: NameEnvironment.Definition]
  /// Names that were followed, since they may stand for themselves.
  private var followed: Set<String> = []

  package init(of query: Query, where definitions: [String: NameEnvironment.Definition]) {
    self.definitions = definitions
    visit(query)
  }

  /// Of the last query of some statements, whose names count for it.
  init(ofLastQueryIn text: String) {
    var definitions: [String: NameEnvironment.Definition] = [:]
    var last: Query?
    for statement in splitStatements(SourceText(text)) {
      switch statement.tree.kind {
      case .query(let query): last = query
      case .letQuery(let name, let query): definitions[name.key] = .query(query)
      case .letList(let name, let values): definitions[name.key] = .list(values)
      default: continue
      }
    }
    self.definitions = definitions
    if let last { visit(last) }
  }

  /// What a lesson may ask for.
  static let all =
    Keyword.allCases.map(\.rawValue) + Function.allCases.map(\.rawValue)
    + ComparisonOperator.allCases.map(\.rawValue) + ArithmeticOperator.allCases.map(\.rawValue)
    + ["~", "!~", "..", "_"]

  private mutating func visit(_ query: Query) {
    if !follow(query.source.key) { words.insert(SourceID(word: query.source.text)?.rawValue ?? "_") }
    for step in query.steps { visit(step) }
  }

  /// Whether a word is a name that was given.
  private mutating func follow(_ name: String) -> Bool {
    guard let definition = definitions[name] else { return false }
    words.insert("let")
    guard followed.insert(name).inserted else { return true }
    switch definition {
    case .query(let query): visit(query)
    case .list(let values): for value in values { visit(value) }
    }
    return true
  }

  private mutating func visit(_ step: Step) {
    switch step.kind {
    case .filter(let condition): use("where", condition)
    case .matching(let terms): use("matching", terms)
    case .select(let items):
      words.insert("select")
      for item in items {
        if case .expression(let expression) = item.kind { visit(expression) }
        if item.alias != nil { words.insert("as") }
      }
    case .order(let keys):
      words.insert("order")
      for key in keys { visit(key) }
    case .limit(let count, let offset):
      use("limit", count)
      if let offset { use("offset", offset) }
    case .top(let count, let expression):
      use("top", count)
      if let expression { use("by", expression) }
    case .distinct: words.insert("distinct")
    case .aggregate(let measures, let groups):
      for measure in measures { visit(measure) }
      for group in groups { visit(group) }
    case .combine(let operation, let query):
      words.insert(operation.rawValue)
      visit(query)
    case .missing: break
    }
  }

  private mutating func visit(_ key: OrderKey) {
    if key.isDescending { words.insert("desc") }
    switch key.kind {
    case .expression(let expression): visit(expression)
    case .aggregate(let measure): visit(measure)
    }
  }

  private mutating func visit(_ measure: AggregateItem) {
    words.insert(measure.function.rawValue)
    if measure.alias != nil { words.insert("as") }
    switch measure.argument {
    case .none: break
    case .value(let expression), .condition(let expression): visit(expression)
    case .distinct(let expression): use("distinct", expression)
    }
  }

  private mutating func visit(_ group: GroupKey) {
    // A bare unit is that bucket of `published`.
    if case .field(let path) = group.expression.kind, path.count == 1, let word = path.first?.key,
      Function(word: word) != nil
    {
      words.insert(word)
    }
    if group.alias != nil { words.insert("as") }
    use("by", group.expression)
  }

  private mutating func use(_ word: String, _ expression: Expr) {
    words.insert(word)
    visit(expression)
  }

  private mutating func visit(_ expression: Expr) {
    words.formUnion(expression.kind.ownWords)
    for operand in expression.kind.operands { visit(operand) }
    switch expression.kind {
    case .membership(_, let values, _):
      if case .word(let name) = values.kind { _ = follow(name.lowercased()) }
    case .queryMembership(_, let query, _): visit(query)
    default: break
    }
  }
}
