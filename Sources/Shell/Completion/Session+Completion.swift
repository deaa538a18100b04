import CorpusLoading
import Diagnostics
import Presentation
import QuerySemantics
import QuerySyntax

extension Session {
  /// What can stand at `cursor`, a count of UTF-8 bytes, in a text that is being typed.
  ///
  /// Reads the text before the cursor only. Changes nothing.
  package func complete(_ text: String, at cursor: Int) -> LineCompletion {
    let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
    if let command = CommandLine(before) { return complete(command) }
    let found = proposals(in: before, at: cursor, environment, dialects: sqlDialects)
    var completion = LineCompletion(start: found.start)
    completion.candidates = found.items.map {
      LineCompletion.Candidate($0.text, note: $0.type, meaning: visible($0.meaning))
    }
    if found.takesTopic { completion.candidates += topics(startingWith: found.typed) }
    if before.allSatisfy(\.isWhitespace) { completion.candidates += commands(startingWith: "") }
    guard let place = found.values else { return completion }
    let values = ValueSearch(place, corpus: loaded.corpus).found
    // Where any text may stand, what else may is no reason to begin with it.
    if values.candidates.isEmpty, place.typed.isEmpty, 1 < completion.candidates.count {
      completion.commonPrefix = ""
    }
    if place.start == found.start, !values.candidates.isEmpty { return values.followed(by: completion) }
    return values.candidates.isEmpty ? completion : values
  }

  private func complete(_ line: CommandLine) -> LineCompletion {
    let (word, place) = (line.wordAtCursor, line.words.count - 1)
    let start = line.start + word.start
    if place == 0 { return LineCompletion(start: start, candidates: commands(startingWith: word.text)) }
    let name = line.words[0].text.drop { $0 == "." }.lowercased()
    guard let command = command(named: name), place <= command.count.upperBound else {
      return LineCompletion(start: start)
    }
    return LineCompletion(start: start, candidates: command.argument.candidates(self, word.text))
  }

  private func commands(startingWith typed: String) -> [LineCompletion.Candidate] {
    DotCommand.all.filter { ("." + $0.name).hasPrefix(typed.lowercased()) }.map {
      LineCompletion.Candidate("." + $0.name, note: $0.arguments, meaning: $0.meaning)
    }
  }

  /// The words that help knows.
  func topics(startingWith typed: String) -> [LineCompletion.Candidate] {
    var seen: Set<String> = []
    return HelpEntry.all.filter { entry in
      entry.topic.hasPrefix(typed.lowercased()) && seen.insert(entry.topic).inserted
    }.map { LineCompletion.Candidate($0.topic, meaning: $0.text) }
  }
}

extension LineCompletion {
  /// With the candidates of another one of the same start behind its own.
  fileprivate func followed(by other: LineCompletion) -> LineCompletion {
    var joined = self
    joined.candidates += other.candidates
    if !other.candidates.isEmpty { joined.commonPrefix = commonPrefix.map { _ in "" } }
    return joined
  }
}
