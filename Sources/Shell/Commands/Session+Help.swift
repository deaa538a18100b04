import Corpus
import Presentation

extension Session {
  /// The commands, or the pages on a topic.
  func help(_ words: [String]) -> Outcome {
    guard !words.isEmpty else {
      writeHelp(overview)
      return .done
    }
    return showPages(on: words)
  }

  func writeHelp(_ text: String) { writeProse(wrapProse(text, width: settings.width())) }

  private var overview: String {
    let width = DotCommand.all.map(\.usage.count).filter { $0 <= 20 }.max() ?? 0
    let lines = DotCommand.all.map { command in
      let usage = command.usage
      let gap =
        usage.count <= width
        ? String(repeating: " ", count: width - usage.count)
        : "\n"
          + String(
            repeating: " ", count: width + 2)
      return "  \(usage)\(gap)  \(command.meaning)\n"
    }
    return """
      A question names a source, then refines it:
        ideas where ticker = IGV and direction = long
        ideas where published >= 2026-03 | count by ticker | limit 10
      Sources: \(SourceID.allCases.map(\.rawValue).joined(separator: ", ")). `describe ideas` lists fields.
      `why idea 12` shows the words that gave the idea with this `id` its direction.
      `.help TOPIC` tells more, `.apropos WORD` searches; topics: \(HelpEntry.topics).
      `.help unknown-field` explains the error of this name by an example; so it is with every word in such brackets.
      Tab completes what can stand at the cursor, a second Tab lists it.
      Enter runs a complete statement and continues an incomplete one, Alt-Enter makes a row; Up and Ctrl-R bring back
      earlier ones. What begins with a blank is not kept in the history. Commands:

      """ + lines.joined()
  }
}
