import Corpus
import CorpusLoading
import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  /// What is worth knowing about an answer: values that do not occur, and why it is empty.
  func sayNotes(on query: ResolvedQuery, _ result: QueryResult, text: String) {
    let notes = valueNotes(for: query, on: loaded.corpus, text: text)
    for note in notes { say("note: " + note) }
    guard result.rowCount == 0, !settings.mode.isMachine else { return }
    guard let explanation = try? explainEmpty(query, on: loaded.corpus, environment: execution) else {
      return
    }
    if explanation.parts.count == 1, !notes.isEmpty { return }
    explain(explanation, newest: newest(explanation))
  }

  /// `; newest is 2026-05-22` where no row meets a condition on the day of publication.
  private func newest(_ explanation: EmptyExplanation) -> String {
    guard explanation.parts.contains(where: { $0.isAboutPublication && $0.alone == 0 }),
      let newest = loaded.lastDay
    else { return "" }
    return "; newest is \(newest)"
  }

  private func explain(_ explanation: EmptyExplanation, newest: String) {
    let noun = explanation.source.rawValue
    guard 0 < explanation.total else { return say("note: there are no \(noun) at all") }
    guard 1 < explanation.parts.count else {
      return say("note: none of the \(explanation.total) \(noun) meets the condition\(newest)")
    }
    say("note: of \(explanation.total) \(noun), each condition alone matches\(newest)")
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
