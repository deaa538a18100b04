import Corpus
import CorpusLoading
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax

extension Session {
  /// A query with the nearest values in place of those that do not occur; `nil` where one has none, or another still does not occur.
  func queryWithNearest(_ notes: ValueNotes, text: String) -> String? {
    guard !notes.absent.isEmpty else { return nil }
    var offered = text
    for (written, nearest) in notes.absent {
      guard let nearest, let place = offered.firstRange(of: written) else { return nil }
      offered.replaceSubrange(place, with: literal(nearest, isQuoted: isQuoted(place, in: offered)))
    }
    guard case .query(let query)? = resolve(parseStatement(SourceText(offered)), in: environment).statement,
      valueNotes(for: query, on: loaded.corpus).absent.isEmpty
    else { return nil }
    return offered
  }

  private func isQuoted(_ place: Range<String.Index>, in text: String) -> Bool {
    guard let opening = text[..<place.lowerBound].last, let closing = text[place.upperBound...].first else {
      return false
    }
    return opening == closing && (opening == "\"" || opening == "'")
  }

  private func literal(_ value: String, isQuoted: Bool) -> String {
    if isQuoted { return String(quoted(value).dropFirst().dropLast()) }
    return isBareword(value) ? value : quoted(value)
  }
}
