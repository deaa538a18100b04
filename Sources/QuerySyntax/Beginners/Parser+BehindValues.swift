import Diagnostics

// Everyday words for a step directly behind a value, which would else be the second word of a text: `IGV average confidence`.

extension Parser {
  /// Whether a step in everyday words stands here behind a value, with what it needs. Names are written with capitals, and phrases
  /// hardly name a field behind such a word, so that these stay texts without their quotes.
  var atStepBehindValue: Bool {
    guard current.kind == .word, !current.startsLine else { return false }
    let (word, next) = (text(current), ahead(1))
    guard next.isWord || next.kind == .number, !next.startsLine else { return false }
    switch word {
    case "bottom": return next.kind == .number
    case "newest", "latest", "oldest", "earliest":
      return next.kind == .number || next.keyword == .first || namesField(next)
    case "grouped", "sorted", "ordered": return next.keyword == .by
    case "how": return text(next) == "many"
    case "but": return next.keyword == .not || isTest(at: 1)
    case "per", "each": return namesField(next) || DurationUnit(spelling: text(next)) != nil
    default: return Self.stepSynonyms[word] != nil && (namesField(next) || isTest(at: 1))
    }
  }

  /// `newest 5`, `oldest 3`, and `how many` behind other words.
  mutating func stepOfRows() -> Step.Kind? {
    let next = ahead(1)
    switch text(current).lowercased() {
    case "newest", "latest":
      guard next.kind == .number else { return nil }
      return replaceStep(2, with: "order by published desc limit \(text(next))")
    case "oldest", "earliest":
      guard next.kind == .number else { return nil }
      return replaceStep(2, with: "order by published limit \(text(next))")
    case "how":
      guard text(next).lowercased() == "many" else { return nil }
      return replaceStep(2, with: "count")
    default: return nil
    }
  }

  /// `top 1 by confidence by ticker`, `top 1 per ticker`: the highest of each group, which is a measure. `end` is that of the `top`.
  mutating func groupsOfTop(by key: Expr?, from end: UInt32) -> Bool {
    let words = at(.by) ? 1 : wordsForBy
    guard 0 < words, !atEnd, beginsValue(ahead(words)) else { return false }
    let field: String? = if case .field? = key?.kind { key.map { source[$0.span] } } else { nil }
    guard key == nil || field.map({ AggregateFunction(word: $0) == nil }) == true else { return false }
    let start = current.span.start
    for _ in 0..<words { advance() }
    let head = span(from: start)
    let groups = commaSeparated { $0.groupKey() }
    let keys = source[SourceSpan(groups.first?.span.start ?? lastEnd, lastEnd)]
    let measure = "max \(field ?? "confidence") by \(keys)"
    var error = Diagnostic.expectedStep(found: "`\(source[head])`", head)
    error.message = "`top` keeps rows of all and not of each group"
    error.label = nil
    error.help = ["`\(measure)` tells the highest of each group; the row itself is asked for group by group"]
    error.edits = [TextEdit(SourceSpan(end - 3, lastEnd), measure)]
    append(error)
    return true
  }

  /// `newsletters publication, title limit 5`: fields that are to be shown, without the `select` before them.
  mutating func fieldsWithoutSelect() -> Step.Kind? {
    var length = 0
    var names: [String] = []
    while names.count < 12, namesField(ahead(length)), !ahead(length).startsLine || length == 0 {
      names.append(text(ahead(length)))
      length += 1
      if ahead(length).kind == .comma || ahead(length).keyword == .and { length += 1 }
    }
    guard 1 < names.count else { return nil }
    switch ahead(length).kind {
    case .endOfText, .semicolon, .bar: break
    case .keyword(let keyword) where keyword.beginsStep: break
    default: return nil
    }
    let start = current.span.start
    for _ in 0..<length { advance() }
    let words = span(from: start)
    let step = "select " + names.joined(separator: ", ")
    var error = Diagnostic.expectedStep(found: "`\(names[0])`", words)
    error.label = "write `\(step)`"
    error.help = []
    error.edits = [TextEdit(words, step)]
    append(error)
    return .missing
  }
}
