import Corpus
import Diagnostics
import QuerySyntax
import WordTables

// A value that stands alone behind `and` or `or`: the second one of a list in disguise, or a value of another field.

/// One operand of `and` and `or`, with the word before it.
private struct Leaf {
  var expr: Expr
  var joint: Keyword?
}

extension Resolver {
  /// Reports the values that stand alone among the operands of a condition, each stretch of them once.
  mutating func reportBareValues(_ condition: Expr, in scope: Scope) {
    guard !looksForCursor else { return }
    let leaves = leaves(of: condition)
    var index = 1
    while index < leaves.count {
      let run = leaves[index...].prefix {
        bareText($0.expr, in: scope) != nil && $0.joint == leaves[index].joint
      }
      let before = leaves[index - 1].expr
      let isDenied = before.denied != nil && leaves[index].joint == .or
      if !run.isEmpty, before.test.listShape != nil || before.test.isOrdering || isDenied {
        var offer = offer(for: run.map(\.expr), joint: leaves[index].joint, after: before, in: scope)
        // A name that is misspelt is not repeated.
        if case .field(let path)? = before.test.left?.kind, path.count == 1, scope.lookUp(path[0].text) == nil
        {
          offer.label = nil
        }
        report(.bareValues(offer))
        passedOver.formUnion(run.map(\.expr.span))
      }
      index += max(1, run.count)
    }
  }

  /// Offers the test that a value was meant for which is the whole condition: `where long`, `where IGV`.
  mutating func offerTest(of expr: Expr, in scope: Scope, diagnosticsFrom place: Int) {
    guard !looksForCursor, case .field = expr.kind, diagnostics.count == place + 1,
      diagnostics[place].label == nil, let text = bareText(expr, in: scope)
    else { return }
    let tests = scope.names.compactMap { name -> String? in
      switch scope.lookUp(name)?.type {
      case .enumeration(let enumeration):
        // `where shorts` names the rows by their value.
        (enumeration.meaning(of: text)
          ?? (text.hasSuffix("s") ? enumeration.meaning(of: String(text.dropLast())) : nil))
          .map { "\(name) = \($0)" }
      case .ticker where text.looksLikeTicker: "\(name) = \(text)"
      case .tickerList where text.looksLikeTicker: "\(name) has \(text)"
      default: nil
      }
    }
    guard let test = tests.first else { return }
    diagnostics[place].label = didYouMean(test)
    diagnostics[place].edits = [TextEdit(expr.span, test)]
  }

  /// The operands in the order written, those of an `and` inside an `or` as well.
  private func leaves(of condition: Expr) -> [Leaf] {
    switch condition.kind {
    case .and(let operands):
      operands.enumerated().map { Leaf(expr: $1, joint: $0 == 0 ? nil : .and) }
    case .or(let operands):
      operands.enumerated().flatMap { index, operand -> [Leaf] in
        var inner = leaves(of: operand)
        inner[0].joint = index == 0 ? nil : .or
        return inner
      }
    default: [Leaf(expr: condition, joint: nil)]
    }
  }

  /// A value as written where a condition should stand.
  func bareText(_ expr: Expr, in scope: Scope) -> String? {
    switch expr.kind {
    case .field(let path): path.count == 1 && scope.lookUp(path[0].text) == nil ? path[0].text : nil
    case .cashtag, .string, .number, .word, .negated: format(expr)
    default: nil
    }
  }

  private func offer(for values: [Expr], joint: Keyword?, after before: Expr, in scope: Scope)
    -> BareValueOffer
  {
    if let denied = before.denied { return offer(for: values, afterDenied: denied, before, in: scope) }
    let test = before.test
    let texts = values.compactMap { bareText($0, in: scope) }
    let gaps = zip([before] + values, values).map { SourceSpan($0.span.end, max($0.span.end, $1.span.start)) }
    let span = values.dropFirst().reduce(values[0].span) { $0.joined(with: $1.span) }
    if let left = test.left, let word = wordForPresence(texts) {
      let meant = "\(format(left)) is \(word)"
      return BareValueOffer(
        texts: texts, label: meant, span: span, edits: values.map { TextEdit($0.span, meant) })
    }
    if !test.isWordTest, let others = othersFields(of: texts, than: test, joint, in: scope) {
      let edits = zip(values, others).map { TextEdit($0.span, $1) }
      return BareValueOffer(
        texts: texts, label: others.joined(separator: " \(joint?.rawValue ?? "and") "),
        span: span, edits: edits)
    }
    // A list inside the brackets of the first would not hold the others.
    guard let left = test.left, let shape = before.listShape, shape.single == nil else {
      return repeatedTest(texts, test, values, span)
    }
    let isAll = joint == .and && shape.operation == "has any"
    let operation = isAll ? "has all" : shape.operation
    let known = texts.map { meant($0, by: left, in: scope) }
    let list = (shape.values.map { format($0) } + known).joined(separator: ", ")
    let edits =
      [TextEdit(SourceSpan(left.span.end, max(left.span.end, shape.start)), " \(operation) (")]
      + gaps.map { TextEdit($0, ", ") } + zip(values, known).map { TextEdit($0.span, $1) }
      + [TextEdit(insert: ")", at: span.end)]
    return BareValueOffer(
      texts: texts, label: "\(format(left)) \(operation) (\(list))", span: span, edits: edits)
  }

  /// `minutes < 6 or missing`
  private func wordForPresence(_ texts: [String]) -> String? {
    guard texts.count == 1 else { return nil }
    switch texts[0].lowercased() {
    case "present": return "present"
    case "missing", "null", "empty": return "missing"
    default: return nil
    }
  }

  /// `not class = equity or etf`: neither of them is meant.
  private func offer(
    for values: [Expr], afterDenied denied: Expr, _ before: Expr, in scope: Scope
  ) -> BareValueOffer {
    guard case .comparison(let operation, let left, let right) = denied.kind else {
      return BareValueOffer(texts: [], label: nil, span: before.span, edits: [])
    }
    var positive = denied
    positive.kind = .comparison(operation == .equal ? .notEqual : .equal, left, right)
    positive.span = SourceSpan(left.span.start, denied.span.end)
    var offer = offer(for: values, joint: .or, after: positive, in: scope)
    offer.edits.append(TextEdit(SourceSpan(before.span.start, left.span.start), ""))
    return offer
  }

  /// `confidence > 0.5 and < 0.9` has no list: the field and its operator are written again.
  private func repeatedTest(
    _ texts: [String], _ test: Expr, _ values: [Expr], _ span: SourceSpan
  ) -> BareValueOffer {
    let head: String =
      switch test.kind {
      case .comparison(let op, let left, _): "\(format(left)) \(op.rawValue) "
      case .wordTest(let word, let left, _, let isNegated):
        "\(format(left)) \(isNegated ? "not " : "")\(word.words) "
      default: ""
      }
    return BareValueOffer(
      texts: texts, label: texts.map { head + $0 }.joined(separator: " … "), span: span,
      edits: values.map { TextEdit(insert: head, at: $0.span.start) })
  }

  /// `direction = long and IGV`: the tests that values of other fields were meant for.
  private func othersFields(
    of texts: [String], than test: Expr, _ joint: Keyword?, in scope: Scope
  ) -> [String]? {
    guard let left = test.left, case .field(let path) = left.kind, let name = path.last,
      let type = scope.lookUp(name.text)?.type
    else { return nil }
    return all(
      texts.map { text -> String? in
        if case .enumeration(let enumeration) = type {
          guard enumeration.meaning(of: text) == nil else { return nil }
        }
        for field in scope.names where !field.isSameWord(as: name.text) {
          guard case .enumeration(let enumeration)? = scope.lookUp(field)?.type,
            let value = enumeration.meaning(of: text), !type.isTextual || !text.looksLikeTicker
          else { continue }
          return "\(field) = \(value)"
        }
        guard type.isEnumeration || type.isNumeric || type.isTemporal, text.looksLikeTicker else {
          return nil
        }
        if scope.lookUp("ticker")?.type == .ticker { return "ticker = \(text)" }
        return scope.lookUp("tickers")?.type == .tickerList ? "tickers has \(text)" : nil
      })
  }

  /// A synonym of an enumeration's value becomes the value.
  private func meant(_ text: String, by left: Expr, in scope: Scope) -> String {
    guard case .field(let path) = left.kind, let name = path.last,
      case .enumeration(let enumeration)? = scope.lookUp(name.text)?.type
    else { return text }
    return enumeration.meaning(of: text) ?? text
  }
}

/// What is offered for values that stand alone.
struct BareValueOffer {
  var texts: [String]
  var label: String?
  var span: SourceSpan
  var edits: [TextEdit]
}

extension Diagnostic {
  static func bareValues(_ offer: BareValueOffer) -> Diagnostic {
    let values = offer.texts.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let isOne = offer.texts.count == 1
    return Diagnostic(
      "bare-alternative",
      "\(values) \(isOne ? "stands" : "stand") alone: a condition is expected here", at: offer.span,
      label: offer.label.map(didYouMean), edits: offer.edits)
  }
}

extension Expr {
  /// The test without brackets around it.
  fileprivate var test: Expr { if case .parenthesized(let inner) = kind { inner.test } else { self } }

  /// The equality behind a `not`.
  fileprivate var denied: Expr? {
    if case .not(let inner) = kind, case .comparison(.equal, _, _) = inner.kind { inner } else { nil }
  }

  fileprivate var isWordTest: Bool { if case .wordTest = kind { true } else { false } }

  fileprivate var isOrdering: Bool { if case .comparison = kind { true } else { false } }
}

extension Enumeration {
  /// The value that a word stands for, by name or as a synonym.
  func meaning(of word: String) -> String? {
    if let code = code(of: word) { return values[code] }
    return synonyms.first { $0.word.isSameWord(as: word) }?.value
  }
}

extension ValueType {
  /// Whether a word can be a value of the type, as far as a word alone tells.
  func mayBe(_ word: String) -> Bool {
    if case .enumeration(let enumeration) = self { return enumeration.meaning(of: word) != nil }
    return isTemporal ? SpokenDate.isDate(word) : !isNumeric
  }
}

extension String {
  /// Whether it is written as tickers are: a few capitals, or with a `$`.
  var looksLikeTicker: Bool {
    let letters = utf8.drop { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "^") }
    return !letters.isEmpty && letters.count <= 6
      && letters.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: ".")
      }
  }
}
