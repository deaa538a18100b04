import Diagnostics

extension Parser {
  /// Takes any word, reserved or not; reports its absence and gives an empty name.
  mutating func word(_ what: String) -> Name {
    if current.isWord, !atHardEnd { return name(advance()) }
    report(.expected(what, found: describeCurrent, current.span))
    return Name("", SourceSpan(current.span.start, current.span.start))
  }

  /// Takes a word that names something from now on; a reserved one is reported and taken all the same.
  mutating func definedName(_ what: String, allowsSource: Bool = false) -> Name {
    let token = current
    let name = word(what)
    if let keyword = token.keyword, !name.text.isEmpty, !(allowsSource && keyword.isSource) {
      append(.reservedName(name.text, token.span))
    }
    if name.text == "_" { append(.reservedName(name.text, token.span)) }
    return name
  }

  /// Takes a sign that the statement needs, or reports its absence.
  mutating func expectSign(_ kind: Token.Kind, _ what: String) {
    if case .foreign(let sign) = current.kind, sign.replacement == "=", kind == .equal {
      reportForeignSign(sign, advance().span)
    } else if take(kind) == nil {
      var error = Diagnostic.expected(what, found: describeCurrent, current.span)
      if !atHardEnd { error.edits = [TextEdit(insert: kind == .colon ? ":" : " =", at: lastEnd)] }
      report(error)
    }
  }

  // alias ::= "as" NAME
  mutating func optionalAlias() -> Name? {
    guard !atEnd, take(.as) != nil else { return nil }
    return definedName("a name for the column")
  }

  // field ::= NAME ("." NAME)*
  mutating func field() -> Expr {
    let start = current.span.start
    var names = [name(advance())]
    while current.kind == .dot, ahead(1).isWord, !atEnd {
      advance()
      names.append(name(advance()))
    }
    return Expr(.field(names), span(from: start))
  }

  /// Whether the current token is a word that can be a field.
  var atField: Bool {
    guard !atHardEnd else { return false }
    guard let keyword = current.keyword else { return current.kind == .word }
    return !keyword.isStepWord && !keyword.joins
  }

  /// Reads `element` and, after each comma, another one. A forgotten comma before a word is reported.
  mutating func commaSeparated<Element>(_ element: (inout Parser) -> Element) -> [Element] {
    let outer = takesCommas
    takesCommas = false
    defer { takesCommas = outer }
    var elements = [element(&self)]
    while !atEnd {
      if take(.comma) == nil {
        guard atField, !current.startsLine, current.keyword?.beginsStep != true, !atForeignStep, !atTime
        else { break }
        if !takeWordForComma() { report(.missingComma(before: excerpt(current.span), current.span)) }
      }
      let before = position
      let next = element(&self)
      if elements.count < SyntaxLimit.list { elements.append(next) } else { giveUp(.listLimit(current.span)) }
      if before == position { skipToComma() }
      if before == position, current.kind != .comma { break }
    }
    return elements
  }
}
