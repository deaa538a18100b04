/// The clauses of a `select`, in this language's words.
struct SQLClauses {
  /// One column of the result.
  struct Item {
    var text: String
    var alias: String?
    /// The measures inside it.
    var measures: [String]

    /// Whether the item is one measure and nothing else.
    var isMeasure: Bool { measures == [text] }
    /// The alias, unless the language keeps that word for itself.
    var name: String? { alias.flatMap { Keyword(spelling: $0.utf8.span) == nil ? $0 : nil } }
    var named: String { text + (name.map { " as " + $0 } ?? "") }
  }

  struct Key {
    var text: String
    var isDescending: Bool
  }

  var source = ""
  var isDistinct = false
  var items: [Item] = []
  var condition: String?
  var groups: [String] = []
  var having: String?
  var keys: [Key] = []
  /// The measures that only `having` and `order by` mention.
  var otherMeasures: [String] = []
  var limit: String?
  var offset: String?
}

extension SQLReader {
  /// A whole `select`, as a query of this language.
  mutating func select() throws(NoCounterpart) -> String {
    try deeper { (reader) throws(NoCounterpart) in
      let outside = (reader.qualifiers, reader.measures)
      defer { (reader.qualifiers, reader.measures) = outside }
      (reader.qualifiers, reader.measures) = ([:], [])
      return try reader.clauses().text
    }
  }

  private mutating func clauses() throws(NoCounterpart) -> SQLClauses {
    var clauses = SQLClauses()
    try expect("select")
    clauses.isDistinct = take("distinct")
    if word == "top", ahead(1).kind == .number {
      advance()
      clauses.limit = text(advance())
    }
    // What the qualifiers of the columns mean is only known behind `from`.
    let columns = self
    try skipToFrom()
    clauses.source = try from()
    var reader = columns
    reader.qualifiers = qualifiers
    clauses.items = try reader.commaSeparated { (reader) throws(NoCounterpart) in try reader.item() }
    guard reader.word == "from" else { throw reader.noCounterpart() }
    if take("where") { clauses.condition = try condition() }
    guard measures.isEmpty else { throw NoCounterpart(what: "a measure in `where`") }
    try grouping(&clauses)
    try ending(&clauses)
    return clauses
  }

  /// Skips the columns, up to the `from` of this `select`.
  private mutating func skipToFrom() throws(NoCounterpart) {
    var brackets = 0
    while 0 < brackets || word != "from" {
      if current.kind == .leftParen { brackets += 1 }
      if current.kind == .rightParen { brackets -= 1 }
      guard current.kind != .endOfText, 0 <= brackets else {
        throw NoCounterpart(what: "a `select` without `from`")
      }
      advance()
    }
    advance()
  }

  private mutating func item() throws(NoCounterpart) -> SQLClauses.Item {
    if take(.star) { return SQLClauses.Item(text: "*", alias: nil, measures: []) }
    if current.isWord, ahead(1).kind == .dot, ahead(2).kind == .star {
      let prefix = qualifiers[word]
      position += 3
      guard prefix == "" else { throw NoCounterpart(what: "`.*` of a joined table") }
      return SQLClauses.Item(text: "*", alias: nil, measures: [])
    }
    let before = measures.count
    let text = try condition()
    let alias = try optionalAlias(before: ["from"])
    return SQLClauses.Item(text: text, alias: alias, measures: Array(measures[before...]))
  }

  /// `as name`, or a name alone.
  private mutating func optionalAlias(before stops: [String]) throws(NoCounterpart) -> String? {
    if take("as") {
      guard current.isWord || current.kind == .string else { throw noCounterpart() }
      return identifier(advance())
    }
    guard current.kind == .word, !stops.contains(word) else { return nil }
    return text(advance())
  }

  private static let clauseWords = [
    "join", "inner", "left", "right", "full", "cross", "natural", "on", "using", "group", "having", "fetch",
  ]

  /// The table behind `from`, and what qualifiers mean.
  private mutating func from() throws(NoCounterpart) -> String {
    let first = try table()
    let isLeft = take("left", "outer") || take("left")
    let isJoin = take("inner", "join") || take("join")
    guard isLeft || isJoin else {
      if current.kind == .comma || Self.clauseWords.prefix(7).contains(word) {
        throw NoCounterpart(what: "such a join")
      }
      for name in first.names { qualifiers[name] = "" }
      return first.source
    }
    let second = try table()
    try joinCondition()
    let parents: [String] = ["newsletters", "newsletter"]
    let isParentFirst = parents.contains(first.source)
    guard isParentFirst != parents.contains(second.source), !(isLeft && isParentFirst), word != "join" else {
      throw NoCounterpart(what: "a join of \(first.source) and \(second.source)")
    }
    for name in first.names { qualifiers[name] = isParentFirst ? "newsletter." : "" }
    for name in second.names { qualifiers[name] = isParentFirst ? "" : "newsletter." }
    return isParentFirst ? second.source : first.source
  }

  private mutating func table() throws(NoCounterpart) -> (source: String, names: [String]) {
    guard current.isWord || current.kind == .string else {
      throw NoCounterpart(
        what: current.kind == .leftParen ? "a query after `from`" : "`\(text(current))` there")
    }
    var source = identifier(advance()).lowercased()
    if take(.dot) { source = identifier(advance()).lowercased() }
    let alias = try optionalAlias(before: Self.clauseWords)
    return (source, [source, alias?.lowercased() ?? source])
  }

  /// `on a.x = b.y` or `using (x)`: how a newsletter and its ideas belong together is known here.
  private mutating func joinCondition() throws(NoCounterpart) {
    if take("using") {
      try expect(.leftParen)
      advance()
      return try expect(.rightParen)
    }
    try expect("on")
    let isBracketed = take(.leftParen)
    for side in 0..<2 {
      guard current.isWord else { throw noCounterpart() }
      if ahead(1).kind == .dot { position += 2 }
      let column = text(advance())
      guard Self.keys.contains(column.lowercased()) else {
        throw NoCounterpart(what: "a join by `\(column)`")
      }
      if side == 0, !take(.equal), !take(.foreign(.doubleEqual)) { throw noCounterpart() }
    }
    if isBracketed { try expect(.rightParen) }
    if word == "and" || word == "or" { throw NoCounterpart(what: "a second condition of a join") }
  }

  /// The columns by which an idea and its newsletter would be joined.
  private static let keys: Set<String> = [
    "id", "newsletter", "newsletter_id", "newsletterid", "letter_id", "key", "newsletter_key",
  ]

  private mutating func grouping(_ clauses: inout SQLClauses) throws(NoCounterpart) {
    if take("group", "by") {
      clauses.groups = try commaSeparated { (reader) throws(NoCounterpart) in try reader.condition() }
    }
    if take("having") { clauses.having = try condition() }
  }

  private mutating func ending(_ clauses: inout SQLClauses) throws(NoCounterpart) {
    if take("order", "by") {
      clauses.keys = try commaSeparated { (reader) throws(NoCounterpart) in try reader.key() }
    }
    clauses.otherMeasures = measures
    if take("limit") {
      clauses.limit = try amount()
      if take(.comma) { (clauses.offset, clauses.limit) = (clauses.limit, try amount()) }
    }
    if take("offset") {
      clauses.offset = try amount()
      _ = take("rows") || take("row")
    }
    if take("fetch", "first") || take("fetch", "next") {
      clauses.limit = try amount()
      _ = take("rows") || take("row")
      try expect("only")
    }
    if clauses.offset != nil, clauses.limit == nil {
      throw NoCounterpart(what: "an `offset` without a `limit`")
    }
  }

  private mutating func amount() throws(NoCounterpart) -> String {
    guard current.kind == .number || current.kind == .parameter else { throw noCounterpart() }
    return text(advance())
  }

  private mutating func key() throws(NoCounterpart) -> SQLClauses.Key {
    let text = try condition()
    let isDescending = take("desc")
    if !isDescending { _ = take("asc") }
    if take("nulls") { try expect("last") }
    return SQLClauses.Key(text: text, isDescending: isDescending)
  }
}
