import Corpus
import Diagnostics
import QuerySyntax

// The checker's messages about names, in alphabetical order of code.

extension Diagnostic {
  static func brokenName(_ name: Name, _ message: String) -> Diagnostic {
    Diagnostic("broken-name", "`\(name.text)` cannot be used: \(message)", at: name.span)
  }

  static func duplicateColumn(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "duplicate-column", "two columns are named `\(name)`", at: span, label: "name one of them with `as`")
  }

  static func expansionLimit(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expansion-limit",
      "with its names written out the query has more than \(Resolver.largestQuery) steps", at: span)
  }

  static func fieldOrValue(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "field-or-value", "`\(text)` is the name of a field, so it is not clear what is meant", at: span,
      help: ["write `'\(text)'` for the value, `.\(text)` for the field"])
  }

  static func listAsSource(_ name: Name) -> Diagnostic {
    Diagnostic(
      "list-as-source", "`\(name.text)` is a list of values, not rows", at: name.span,
      help: ["use it as in `ideas where ticker in \(name.text)`"])
  }

  static func cycle(_ name: Name, _ open: [String]) -> Diagnostic {
    let path = (open + [name.key]).map { "`\($0)`" }.joined(separator: " → ")
    return Diagnostic("name-cycle", "`\(name.text)` stands for itself: \(path)", at: name.span)
  }

  static func nameDepth(_ name: Name) -> Diagnostic {
    Diagnostic(
      "name-depth", "`\(name.text)` stands for names that are more than \(Resolver.deepestName) deep",
      at: name.span, help: ["write out one of the queries in between"])
  }

  static func noParent(_ source: SourceID, _ path: [Name]) -> Diagnostic {
    Diagnostic(
      "no-parent", "\(source.rawValue) do not stand in one newsletter", at: path[0].span,
      help: ["only ideas and points have `newsletter.` fields"])
  }

  static func nothingSaved(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("nothing-saved", "`_` is the result of the query before, and there is none yet", at: span)
  }

  static func parameterType(
    _ name: Name, _ parameter: NameEnvironment.Parameter, _ type: ValueType
  ) -> Diagnostic {
    let kind = (parameter.isList ? "list of " : "") + parameter.type.rawValue
    return Diagnostic(
      "parameter-type", "`:\(name.text)` is of type \(kind), and \(type.word) is expected here",
      at: name.span,
      help: parameter.isList ? ["a list stands after `in`"] : [])
  }

  static func parameterWithoutValue(
    _ name: Name, _ parameter: NameEnvironment.Parameter?
  ) -> Diagnostic {
    let type = (parameter?.isList == true ? "list of " : "") + (parameter?.type.rawValue ?? "text")
    return Diagnostic(
      "parameter-without-value", "the parameter `:\(name.text)` has no value", at: name.span,
      help: [
        "give it one: `param \(name.text): \(type) = …`; a script is given one with `-p \(name.text)=…`"
      ])
  }

  static func relationOfColumns(_ name: Name, after maker: String) -> Diagnostic {
    Diagnostic(
      "relation-of-columns",
      "after \(article(maker)) there are only columns, so `\(name.text)` cannot be reached",
      at: name.span, label: moveAbove + maker)
  }

  static func reservedName(_ name: Name) -> Diagnostic {
    Diagnostic(
      "reserved-name", "`\(name.text)` is a word of the language and cannot be given to something else",
      at: name.span, label: "choose another name")
  }

  static func savedInLet(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "saved-in-let", "`_` changes with every query, so a `let` may not use it", at: span,
      help: ["write out the query instead"])
  }

  static func unknownColumn(_ name: Name, in scope: Scope) -> Diagnostic {
    let isLost = scope.before.contains { $0.lookUp(name.text) != nil }
    // The measure of a field that is gone, such as `avg_confidence`.
    let measure = scope.names.first { isLost && $0.hasSuffix("_" + name.key) }
    let everyday = measure ?? EverydayNames.name(for: name.text, among: scope.names)
    let meant = MeantName(everyday, or: name.text, among: scope.names, at: name.span)
    let maker = scope.maker.isEmpty ? "query before" : scope.maker
    return Diagnostic(
      "unknown-column",
      isLost
        ? "`\(name.text)` is gone: after the \(maker) only \(maker == "measures" ? "their" : "its") columns remain"
        : "there is no column `\(name.text)` after the \(maker)",
      at: name.span, label: meant.label ?? (isLost ? moveAbove + maker : nil),
      help: ["columns here: \(scope.names.joined(separator: ", "))"],
      edits: meant.edits)
  }

  static func unknownField(_ name: Name, of source: SourceID, in scope: Scope) -> Diagnostic {
    let (label, edits) = meantField(name, source, in: scope)
    let fields = Schema.fields(of: source).map(\.name).joined(separator: ", ")
    let parents = Schema.inheritedFields(of: source).map(\.name).joined(separator: ", ")
    let inherited = parents.isEmpty ? "" : "; and of its newsletter: \(parents)"
    return Diagnostic(
      "unknown-field", "\(source.rawValue) have no field `\(name.text)`", at: name.span,
      label: label, help: elsewhere(name, source) + ["fields of \(source.rawValue): \(fields)\(inherited)"],
      edits: edits)
  }

  /// The field or the count that a name stands for in everyday words, or is near to.
  private static func meantField(
    _ name: Name, _ source: SourceID, in scope: Scope
  ) -> (label: String?, edits: [TextEdit]) {
    let everyday = EverydayNames.name(for: name.text, among: scope.names)
    if everyday == nil, let relation = SourceID(word: name.text), source.relations.contains(relation) {
      let count = "count \(relation.rawValue)"
      let isListed = relation == .ideas && scope.lookUp("tickers") != nil
      return (
        isListed ? "did you mean `tickers`, or `\(count)`?" : didYouMean(count), [TextEdit(name.span, count)]
      )
    }
    if let function = Function(word: name.text), function.bucketType != nil,
      scope.lookUp("published")?.type == .time
    {
      let call = "\(function.rawValue)(published)"
      return (didYouMean(call), [TextEdit(name.span, call)])
    }
    let meant = MeantName(everyday, or: name.text, among: scope.names, at: name.span)
    return (meant.label, meant.edits)
  }

  /// Where a name that is no field has a meaning after all.
  private static func elsewhere(_ name: Name, _ source: SourceID) -> [String] {
    var help: [String] = []
    if source == .newsletters, name.key == "ticker" {
      help.append("`tickers has IGV` finds the letters with an idea on IGV")
    }
    for relation in source.relations where Schema.field(named: name.text, of: relation) != nil {
      help.append("\(relation.rawValue) have it: `any \(relation.singular) (\(name.text) …)`")
    }
    if let function = Function(word: name.text), function.bucketType != nil {
      help.append("`\(function.rawValue)(published)` is the \(function.rawValue) of a letter")
    }
    for enumeration in Enumeration.allCases where enumeration.code(of: name.text) != nil {
      if Schema.field(named: enumeration.rawValue, of: source) != nil {
        help.append("the value stands behind its field: `\(enumeration.rawValue) = \(name.key)`")
      }
    }
    return help
  }

  static func unknownFunction(_ name: Name) -> Diagnostic {
    let names = Function.allCases.map(\.rawValue)
    let meant = MeantName(
      EverydayNames.function(for: name.text), or: name.text, among: names, at: name.span)
    return Diagnostic(
      "unknown-function", "there is no function `\(name.text)`", at: name.span,
      label: meant.label, help: ["functions: \((names + ["if"]).joined(separator: ", "))"],
      edits: meant.edits)
  }

  static func unknownMeasure(_ item: AggregateItem, in scope: Scope) -> Diagnostic {
    if scope.source != nil {
      return Diagnostic(
        "unknown-measure", "`\(item.function.rawValue)` counts groups, and there are none before this step",
        at: item.span, help: ["count first: `| \(item.function.rawValue) … by ticker`"])
    }
    // Of a measure with a condition, whose column has a longer name.
    let longer = scope.names.filter { $0.hasPrefix(item.function.rawValue + "_") }
    let only = longer.count == 1 && item.argument == .none ? longer.first : nil
    return Diagnostic(
      "unknown-measure",
      scope.maker == "measures" || scope.maker.isEmpty
        ? "there is no such measure above"
        : "the columns of the `\(scope.maker)` hold no such measure",
      at: item.span, label: only.map(didYouMean),
      help: ["columns here: \(scope.names.joined(separator: ", "))"],
      edits: only.map { [TextEdit(item.span, $0)] } ?? [])
  }

  static func unknownParameter(_ name: Name, names: [String], type: ParameterType) -> Diagnostic {
    let meant = MeantName(or: name.text, among: names, at: name.span, sign: ":")
    return Diagnostic(
      "unknown-parameter", "there is no parameter `:\(name.text)`", at: name.span, label: meant.label,
      help: ["declare it first: `param \(name.text): \(type.rawValue) = …`"], edits: meant.edits)
  }

  static func unknownPath(_ path: [Name]) -> Diagnostic {
    let text = path.map(\.text).joined(separator: ".")
    return Diagnostic(
      "unknown-path", "`\(text)` is not a field: only `newsletter.` can stand before a dot", at: path[0].span)
  }

  static func unknownRelation(_ name: Name, of source: SourceID) -> Diagnostic {
    let names = source.relations.map(\.rawValue)
    let meant = MeantName(or: name.text, among: names + source.relations.map(\.singular), at: name.span)
    return Diagnostic(
      "unknown-relation", "\(source.rawValue) have no `\(name.text)` of their own", at: name.span,
      label: meant.label,
      help: [
        names.isEmpty
          ? "test the fields of \(source.rawValue) directly" : "they have \(names.joined(separator: " and "))"
      ], edits: meant.edits)
  }

  static func unknownSetting(_ name: Name) -> Diagnostic {
    Diagnostic(
      "unknown-setting", "there is no setting `\(name.text)`", at: name.span,
      help: ["`set now = 2026-05-31` fixes the date that relative dates count from"])
  }

  /// `describe confidence`: fields are described by their source's name and their own.
  static func fieldAsSource(_ name: Name) -> Diagnostic? {
    let order: [SourceID] = [.ideas, .newsletters, .points, .tickers]
    guard let source = order.first(where: { Schema.field(named: name.text, of: $0) != nil }) else {
      return nil
    }
    let path = "\(source.rawValue).\(name.text)"
    return Diagnostic(
      "unknown-source", "`\(name.text)` is a field, and its source stands before it", at: name.span,
      label: didYouMean(path), edits: [TextEdit(name.span, path)])
  }

  static func unknownSource(_ name: Name, names: [String]) -> Diagnostic {
    let sources = SourceID.allCases.map(\.rawValue)
    let meant = MeantName(
      everydaySource(name.text), or: name.text,
      among: sources + sources.map { String($0.dropLast()) } + names.sorted(), at: name.span)
    return Diagnostic(
      "unknown-source", "there is nothing named `\(name.text)` to query", at: name.span,
      label: meant.label,
      help: ["sources: \((sources + names.sorted()).joined(separator: ", "))"]
        + (asksForSchema(name.key)
          ? ["`describe` tells of the sources, `describe ideas` of the fields of one"] : []),
      edits: meant.edits)
  }

  private static func asksForSchema(_ word: String) -> Bool {
    ["what", "show", "tables", "table", "fields", "columns", "sources", "schema"].contains(word)
  }

  static func unknownType(_ name: Name) -> Diagnostic {
    let names = ParameterType.allCases.map(\.rawValue)
    let meant = MeantName(or: name.text, among: names, at: name.span)
    return Diagnostic(
      "unknown-type", "there is no type `\(name.text)`", at: name.span,
      label: meant.label, help: ["types: \(names.joined(separator: ", ")), or `list of` one"],
      edits: meant.edits)
  }

  /// `column` is the column of this name, as it is written right of an operator.
  static func unknownValue(
    _ text: String?, of enumeration: Enumeration, _ span: SourceSpan, column: String? = nil
  ) -> Diagnostic {
    let values = enumeration.values.joined(separator: ", ")
    let everyday = column ?? enumeration.synonyms.first { $0.word == text?.lowercased() }?.value
    let meant = MeantName(everyday, or: text ?? "", among: enumeration.values, at: span)
    let message =
      text.map { "`\($0)` is no \(enumeration.rawValue)" } ?? "a \(enumeration.rawValue) is expected here"
    return Diagnostic(
      "unknown-value", message, at: span, label: meant.label,
      help: ["a \(enumeration.rawValue) is one of \(values)"],
      edits: meant.edits)
  }

  /// `describe chips`: a named query has no fields of its own to describe.
  static func queryAsSource(_ name: Name) -> Diagnostic {
    Diagnostic(
      "unknown-source", "`\(name.text)` is a named query, and `describe` tells of sources", at: name.span,
      help: [
        "`\(name.text) limit 5` shows its rows, `explain \(name.text)` how it is understood, `.queries` its text"
      ])
  }
}

func didYouMean(_ name: String) -> String { "did you mean `\(name)`?" }

private func article(_ maker: String) -> String { maker == "measures" ? maker : "a \(maker)" }
