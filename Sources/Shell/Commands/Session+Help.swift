import Corpus
import Diagnostics
import Presentation
import QuerySemantics

extension Session {
  /// The commands, or what a command, source, field, function or mode is.
  func help(_ words: [String]) -> Outcome {
    guard let topic = words.first else {
      writeHelp(overview)
      return .done
    }
    let wanted = topic.drop { $0 == "." }.lowercased()
    if let names = HelpEntry.names(of: wanted) {
      writeHelp("\(wanted): \(names.joined(separator: ", "))\n`help WORD` says what one is.\n")
      return .done
    }
    let entries = HelpEntry.all.filter { $0.topic == wanted }
    guard !entries.isEmpty else { return unknownTopic(topic, wanted) }
    for entry in entries {
      let example = entry.example.map { "  example: \($0)\n" } ?? ""
      writeHelp("\(entry.title)\n  \(entry.text)\n\(example)")
    }
    return .done
  }

  private func unknownTopic(_ topic: String, _ wanted: String) -> Outcome {
    let nearest = nearestName(to: wanted, among: HelpEntry.all.map(\.topic))
    let outcome = fail("there is no help on `\(topic)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    say("  help: topics: \(HelpEntry.topics)")
    return outcome
  }

  private func writeHelp(_ text: String) { writeProse(wrapProse(text, width: settings.width())) }

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
      `.help TOPIC` tells more; topics: \(HelpEntry.topics).
      Tab completes what can stand at the cursor, a second Tab lists it.
      Enter runs a complete statement and continues an incomplete one, Alt-Enter makes a row; Up and Ctrl-R bring back
      earlier ones. What begins with a blank is not kept in the history. Commands:

      """ + lines.joined()
  }
}
