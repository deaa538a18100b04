import Diagnostics

extension Parser {
  // script ::= (statement? END)* statement?
  mutating func script() -> [Parsed<Statement>] {
    var statements: [Parsed<Statement>] = []
    while let statement = nextStatement() { statements.append(statement) }
    return statements
  }

  /// The next statement with what is wrong in it, or `nil` at the end of the text.
  private mutating func nextStatement() -> Parsed<Statement>? {
    while take(.semicolon) != nil {}
    let start = current.span.start
    if current.kind == .endOfText, diagnostics.isEmpty { return nil }
    var tree = Statement(.missing, SourceSpan(start, start))
    beginStatement()
    if current.kind != .endOfText, current.kind != .unclosedComment {
      tree = statement()
      // A command of the shell ends with its line, whatever the next one begins with.
      if case .shellCommand = tree.kind {} else if !atEnd { endOfStatement() }
      tree.span = span(from: start)
    }
    if SyntaxLimit.statementBytes < tree.span.end - tree.span.start {
      tree.kind = .missing
      _ = finishStatement()
      append(.statementLimit(SourceSpan(start, start)))
    }
    let (diagnostics, endsEarly) = finishStatement()
    _ = take(.semicolon)
    return Parsed(
      tree: tree, diagnostics: diagnostics, isIncomplete: endsEarly && diagnostics.count == 1,
      endsEarly: endsEarly)
  }

  /// Reports what stands where the statement should have ended, and skips it.
  private mutating func endOfStatement() {
    report(.expectedEnd(found: describeCurrent, current.span))
    repeat { advance() } while !atHardEnd
  }

  // statement ::= query | letBinding | param | set | expect | describe | explain | why | help
  mutating func statement() -> Statement {
    let start = current.span.start
    let kind: Statement.Kind =
      switch current.kind {
      case .keyword(.let): letBinding()
      case .keyword(.param): param()
      case .keyword(.set): set()
      case .keyword(.expect): expect()
      case .keyword(.describe): describe()
      case .keyword(.explain): explain()
      case .keyword(.why): why()
      case .keyword(.help): help()
      case .dot where ahead(1).isWord && !ahead(1).followsBlank: shellCommand()
      case .word where ahead(1).kind == .equal && !ahead(1).startsLine: letWithoutLet()
      default: .query(query())
      }
    return Statement(kind, span(from: start))
  }

  /// A line that begins with a dot, which is the shell's own, up to its end or a `;` outside quotes.
  private mutating func shellCommand() -> Statement.Kind {
    let rest = source.bytes[Int(current.span.start)...]
    var end = UInt32(endOfCommand(in: rest))
    if source.bytes[Int(end) - 1] == UInt8(ascii: "\r") { end -= 1 }
    let text = source[SourceSpan(current.span.start, end)]
    skipText(to: end)
    return .shellCommand(text)
  }

  private func endOfCommand(in bytes: ArraySlice<UInt8>) -> Int {
    var quote: UInt8?
    for (place, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "\n"): return place
      case UInt8(ascii: ";") where quote == nil: return place
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      default: break
      }
    }
    return bytes.endIndex
  }

  // letBinding ::= "let" NAME "=" (list | query)
  mutating func letBinding() -> Statement.Kind {
    advance()
    return definition()
  }

  /// `basket = (IGV, SMH)`
  private mutating func letWithoutLet() -> Statement.Kind {
    var error = Diagnostic.expected("`let`", found: describeCurrent, current.span)
    error.edits = [TextEdit(insert: "let ", at: current.span.start)]
    append(error)
    return definition()
  }

  private mutating func definition() -> Statement.Kind {
    let name = definedName("a name for the query")
    expectSign(.equal, "`=`")
    if current.kind == .leftParen, !atHardEnd { return .letList(name, list().values) }
    if let values = valuesWithoutBrackets() { return .letList(name, values) }
    return .letQuery(name, query())
  }

  // param ::= "param" NAME ":" typeName ("=" listOrRange)?
  mutating func param() -> Statement.Kind {
    advance()
    let name = definedName("a name for the parameter", allowsSource: true)
    let type = typeName()
    guard !atEnd, take(.equal) != nil else { return .parameter(name, type: type, default: nil) }
    return .parameter(name, type: type, default: listOrRange())
  }

  // typeName ::= ("list" "of")? NAME
  private mutating func typeName() -> TypeName {
    // `ticker:text` without a blank reads as the parameter `:text`.
    if current.kind == .parameter {
      let token = advance()
      let span = SourceSpan(token.span.start + 1, token.span.end)
      return TypeName(name: Name(source[span], span), isList: false)
    }
    if current.kind == .equal, !atHardEnd {
      report(missingType)
      return TypeName(name: Name("text", SourceSpan(lastEnd, lastEnd)), isList: false)
    }
    expectSign(.colon, "`:` and a type")
    let isList = at(.list) && ahead(1).kind == .keyword(.of)
    if isList {
      advance()
      advance()
    }
    return TypeName(name: word("a type"), isList: isList)
  }

  /// `param t = SMH`: the type that the value is most likely of.
  private var missingType: Diagnostic {
    let value = text(ahead(1))
    let isTicker = value.utf8.count <= 5 && value.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    let type: String? =
      switch ahead(1).kind {
      case .number, .percent: value.utf8.count == 4 ? nil : "number"
      case .string: "text"
      case .cashtag: "ticker"
      case .word: isTicker ? "ticker" : "text"
      default: nil
      }
    var error = Diagnostic.expected("`:` and a type", found: describeCurrent, current.span)
    if let type { error.edits = [TextEdit(insert: ": " + type, at: lastEnd)] }
    return error
  }

  // set ::= "set" NAME "=" rangeOrComparand
  mutating func set() -> Statement.Kind {
    advance()
    let name = word("a setting, such as `now`")
    expectSign(.equal, "`=`")
    return .set(name, rangeOrComparand())
  }

  // expect ::= "expect" ("no" "rows" | "rows" comparisonOperator amount | quantifier bracketedCondition)
  mutating func expect() -> Statement.Kind {
    advance()
    if at(.no), ahead(1).kind == .keyword(.rows) {
      advance()
      advance()
      return .expect(.noRows)
    }
    if take(.rows) != nil {
      guard let operation = comparisonOperator() else {
        report(.expected("a comparison such as `>= 1`", found: describeCurrent, current.span))
        return .expect(.missing)
      }
      return .expect(.rowCount(operation, amount()))
    }
    guard !atHardEnd, let quantifier = quantifier() else {
      report(.expected("`rows`, `no rows` or `all (…)`", found: describeCurrent, current.span))
      skipToEnd()
      return .expect(.missing)
    }
    return .expect(.quantified(quantifier, bracketedCondition()))
  }

  // describe ::= "describe" (SOURCE ("." NAME)?)?
  mutating func describe() -> Statement.Kind {
    advance()
    guard !atEnd, current.isWord else { return .describe(source: nil, field: nil) }
    let source = name(advance())
    // A dot on the next line begins a command of the shell.
    guard !atEnd, take(.dot) != nil else { return .describe(source: source, field: nil) }
    return .describe(source: source, field: word("a field"))
  }

  // explain ::= "explain" ("analyze" | "sql" NAME?)? query
  mutating func explain() -> Statement.Kind {
    advance()
    if take(.analyze) != nil { return .explain(.analyze, query()) }
    guard take(.sql) != nil else { return .explain(.plan, query()) }
    let next = ahead(1)
    let hasDialect =
      current.isWord && next.isWord && !next.startsLine && next.keyword?.continuesStatement != true
    let dialect = hasDialect ? name(advance()) : nil
    return .explain(.sql(dialect: dialect), query())
  }

  // why ::= "why" SOURCE amount
  mutating func why() -> Statement.Kind {
    advance()
    if !atHardEnd, current.keyword?.isSource != true { explainWhy() }
    let source = word("`idea` and its id")
    return .why(source: source, number: amount())
  }

  /// `why IGV`, `why is IGV long`: an idea is told by its id, which the ideas on the ticker show.
  private mutating func explainWhy() {
    var ticker: String?
    for distance in 0..<8 where ticker == nil && ahead(distance).kind == .word {
      ticker = asTicker(text(ahead(distance)))
    }
    if ticker == nil, current.isWord, ahead(1).isWord, !ahead(1).startsLine {
      return giveUp(.sentence("why", span(from: lastEnd - 3)))
    }
    guard ticker != nil || current.kind == .number else { return }
    var error = Diagnostic.expected("`idea` and its id", found: describeCurrent, current.span)
    error.help = [
      "write `why idea 7`; `ideas where ticker = \(ticker ?? "IGV") select id, headline, direction` shows the ids"
    ]
    if current.kind == .number { error.edits = [TextEdit(insert: "idea ", at: current.span.start)] }
    giveUp(error)
  }

  // help ::= "help" topic*
  mutating func help() -> Statement.Kind {
    advance()
    var words: [Name] = []
    while !current.startsLine, current.isWord { words.append(topic()) }
    return .help(words)
  }

  // topic ::= NAME ("-" NAME)*
  private mutating func topic() -> Name {
    var topic = name(advance())
    while !current.startsLine, current.kind == .minus, !ahead(1).startsLine, ahead(1).isWord {
      advance()
      topic.text += "-" + name(advance()).text
      topic.span = span(from: topic.span.start)
    }
    return topic
  }
}
