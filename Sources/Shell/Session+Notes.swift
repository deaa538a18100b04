import Corpus
import CorpusLoading
import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  /// What is worth knowing about an answer: values that do not occur, and why it is empty.
  func sayNotes(on query: ResolvedQuery, _ result: QueryResult) {
    for note in valueNotes(for: query, on: loaded.corpus) { say("note: " + note) }
    guard result.rowCount == 0, !settings.mode.isMachine else { return }
    guard let explanation = try? explainEmpty(query, on: loaded.corpus, environment: execution) else {
      return
    }
    explain(explanation)
  }

  private func explain(_ explanation: EmptyExplanation) {
    let noun = explanation.source.rawValue
    guard 0 < explanation.total else { return say("note: there are no \(noun) at all") }
    guard 1 < explanation.parts.count else {
      return say("note: none of the \(explanation.total) \(noun) meets the condition")
    }
    say("note: of \(explanation.total) \(noun), each condition alone matches")
    for part in explanation.parts { say("  \(padded(part.alone))  \(part.condition)") }
    if let culprit = explanation.culprit {
      say("note: without «\(culprit.condition)» there would be \(culprit.without)")
    }
  }

  private func padded(_ count: Int) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
  }
}
