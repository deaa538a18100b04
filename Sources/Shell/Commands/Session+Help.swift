import Corpus
import Diagnostics
import Presentation
import QuerySemantics

extension Session {
  /// The commands, or what a command, source, field, function or mode is.
  func help(_ words: [String]) -> Outcome {
    guard let topic = words.first else {
      writeText(wrapProse(overview, width: settings.renderOptions.width))
      return .done
    }
    let wanted = topic.drop { $0 == "." }.lowercased()
    let entries = helpEntries.filter { $0.topic == wanted }
    guard !entries.isEmpty else {
      let nearest = nearestName(to: wanted, among: helpEntries.map(\.topic))
      say(
        "error: there is no help on `\(visible(topic))`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
      say("  help: topics: " + topics + ", and each field, function and command")
      return .failed
    }
    return .done
  }

  private func unknownTopic(_ topic: String, _ wanted: String) -> Outcome {
    let nearest = nearestName(to: wanted, among: HelpEntry.all.map(\.topic))
    let outcome = fail("there is no help on `\(topic)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    say("  help: topics: \(HelpEntry.topics)")
    return outcome
  }

  private func writeHelp(_ text: String) { writeText(wrapProse(text, width: settings.width())) }

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
      `.help where` tells about a step or test, so does every word of this list: \(topics).
      Enter runs a complete statement and continues an incomplete one. Commands:

      """ + lines.joined()
  }

  private var topics: String { ManualEntry.all.map { $0.topics[0] }.joined(separator: ", ") }

  /// Everything that help knows by name.
  private var helpEntries: [(topic: String, title: String, text: String)] {
    ManualEntry.all.flatMap { entry in
      entry.topics.map { ($0, entry.syntax, "\(entry.meaning)\n  Try: \(entry.example)") }
    }
      + DotCommand.all.map { ($0.name, $0.usage, $0.meaning) }
      + SourceID.allCases.map { ($0.rawValue, $0.rawValue, "\($0.meaning); \($0.order)") }
      + SourceID.allCases.flatMap { source in
        Schema.fields(of: source).map {
          ($0.name, "\(source.rawValue).\($0.name): \($0.type.word)", $0.meaning)
        }
      }
      + Function.allCases.map { ($0.rawValue, $0.signature, $0.meaning) }
      + OutputMode.allCases.map { ($0.rawValue, ".mode \($0.rawValue)", $0.meaning) }
  }
}
