import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  /// Reports `risk = ''`, `risk = missing` and `confidence = null`, where a value is to be missing; `true` where that is
  /// an error. A text can be the word `none`, so that there it is a note.
  mutating func reportAbsentValue(
    _ op: ComparisonOperator, _ value: Scalar, _ left: Expr, _ right: Expr, in scope: Scope
  ) -> Bool {
    guard !looksForCursor, op == .equal || op == .notEqual, let word = right.wordForMissing,
      scope.lookUp(word) == nil
    else { return false }
    let test = op == .equal ? "is missing" : "is present"
    let edits = [TextEdit(SourceSpan(left.span.end, max(left.span.end, right.span.end)), " " + test)]
    switch word {
    case "" where value.type.isTextual: report(.emptyText(right.span, edits))
    case "missing": report(.missingAsValue(right.span, meant: test, edits))
    case _ where value.type.isTextual:
      report(.wordForMissing(word, test, right.span, edits))
      return false
    default:
      if case .enumeration(let enumeration) = value.type, enumeration.code(of: word) != nil { return false }
      report(.missingAsValue(right.span, meant: test, edits))
    }
    return true
  }
}

extension Expr {
  /// The word or empty text that other languages have for a missing value, in lower case, or what tables call the group without one.
  fileprivate var wordForMissing: String? {
    switch kind {
    case .string(let text): return text.isEmpty || text == "(none)" ? text : nil
    case .word(let text):
      guard text.utf8.count <= 7 else { return nil }
      let word = text.lowercased()
      return ["missing", "null", "none", "nil"].contains(word) ? word : nil
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func wordForMissing(
    _ word: String, _ test: String, _ span: SourceSpan, _ edits: [TextEdit]
  ) -> Diagnostic {
    Diagnostic(
      "word-for-missing", severity: .note, "`\(word)` is compared as any other word", at: span,
      label: didYouMean(test), help: word.hasPrefix("(") ? [] : ["in quotes it is the word and no more"],
      edits: edits)
  }
}
