import CivilTime
import Corpus
import CorpusLoading
import Diagnostics
import Newsletters
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax

/// What an instrument is also called, by the list that ships with the program.
@Sendable private func aliases(ofTicker ticker: String) -> [String] {
  Universe.bundled[ticker]?.aliases ?? []
}

extension Session {
  /// What is worth knowing about an answer: values that do not occur, and why it is empty.
  func notes(
    on query: ResolvedQuery, _ result: QueryResult, text: String
  ) throws(ExecutionError) -> [String] {
    let corpus = loaded.corpus
    let names = environment
    let explains = result.rowCount == 0 && !mode.isMachine
    let (values, explanation, forms) = try stoppably { environment throws(ExecutionError) in
      // That it is the name of a list has been noted, and is what was meant.
      let values = valueNotes(for: query, on: corpus, text: text, aliases: aliases(ofTicker:)) {
        guard !text.contains("\"" + $0), !text.contains("'" + $0) else { return false }
        if case .list? = names.definitions[$0.lowercased()] { return true }
        return names.parameters[$0.lowercased()]?.isList == true
      }
      guard explains else { return (values, EmptyExplanation?.none, [String]()) }
      do throws(ExecutionError) {
        return (
          values, try explainEmpty(query, on: corpus, environment: environment),
          try wordFormNotes(for: query, on: corpus, environment: environment)
        )
      } catch {
        // What cannot be explained is left at that.
        if error == .cancelled { throw error }
        return (values, nil, [])
      }
    }
    let notes = values.lines.map { "note: " + $0 }
    let nearest = explains ? queryWithNearest(values, text: text).map { ["  help: try `\($0)`"] } ?? [] : []
    let others = forms.map { "note: " + $0 } + nearest
    guard let explanation, explanation.parts.count != 1 || notes.isEmpty else { return notes + others }
    // What matches nothing alone has been told of, word by word.
    if explanation.parts.count <= notes.count, explanation.parts.allSatisfy({ $0.alone == 0 }) {
      return notes + others
    }
    let older = try noteOnOlderLetters(query, explanation, text: text)
    return notes + lines(of: explanation, newest: newest(explanation)) + older + others
  }

  /// Where a date that counts back from now leaves out all letters, since they are older: what now can be set to.
  private func noteOnOlderLetters(
    _ query: ResolvedQuery, _ explanation: EmptyExplanation, text: String
  ) throws(ExecutionError) -> [String] {
    guard !newest(explanation).isEmpty, let day = loaded.lastDay else { return [] }
    var then = environment
    then.now = Timestamp(day, minuteOfDay: 1_439)
    // A query that is the same on another day does not count from now.
    guard case .query(let earlier)? = resolve(parseStatement(SourceText(text)), in: then).statement,
      earlier != query
    else { return [] }
    let corpus = loaded.corpus
    let count = try stoppably { environment throws(ExecutionError) in
      try QueryExecution.execute(earlier, on: corpus, environment: environment).rowCount
    }
    guard 0 < count else { return [] }
    return [
      "note: all letters are older; with `set now = \(day)`, the day of the newest, there would be \(count)"
    ]
  }

  /// `; newest is 2026-05-22` where no row meets a condition on the day of publication.
  private func newest(_ explanation: EmptyExplanation) -> String {
    guard explanation.parts.contains(where: { $0.isAboutPublication && $0.alone == 0 }),
      let newest = loaded.lastDay
    else { return "" }
    return "; newest is \(newest)"
  }

  private func lines(of explanation: EmptyExplanation, newest: String) -> [String] {
    let noun = explanation.source.rawValue
    guard 0 < explanation.total else { return ["note: there are no \(noun) at all"] }
    guard 1 < explanation.parts.count else {
      return ["note: none of the \(explanation.total) \(noun) meets the condition\(newest)"]
    }
    var lines = ["note: of \(explanation.total) \(noun), each condition alone matches\(newest)"]
    lines += explanation.parts.map { "  \(padded($0.alone))  \($0.condition)" }
    if let culprit = explanation.culprit {
      lines.append("note: without «\(culprit.condition)» there would be \(culprit.without)")
    }
    return lines
  }

  private func padded(_ count: Int) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
  }
}
