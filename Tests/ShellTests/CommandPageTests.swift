import CivilTime
import Diagnostics
import Foundation
import Presentation
import Shell
import TestSupport
import Testing

/// The sessions on the pages of commands and modes go as they say.
struct CommandPageTests {
  @Test(arguments: commands.map { ".\($0)" } + OutputMode.allCases.map { ".mode \($0.rawValue)" })
  func `the page shows a session, which goes as it says`(command: String) throws {
    let page = try page(on: command)
    #expect(page.contains("tearsheet> \(command)"))
    let folder = try TemporaryFolder()
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.useLibrary(at: folder.path + "/library.tear")
    let history = History()
    session.tools = PromptTools(
      history: { history.statements }, record: { history.statements.append($0) },
      edit: { .text($0 + " by direction") })
    let places = Self.places(folder.path)
    var lines = RecordedLines(
      lines: TranscriptLines(
        places.reduce(page) { $0.replacing($1.shown, with: $1.real) }, recorder: recorder),
      history: history)
    session.run(from: &lines)
    let text = places.reduce(recorder.text) { $0.replacing($1.real, with: $1.shown) }
      .replacing(/\([0-9.]+ .?s\)/, with: "(0.4 ms)")
    #expect(isMatch(text, page), "\(text)")
  }

  @Test func `a session that does not go as it says is found`() {
    #expect(isMatch("a\nb\nc\n", "a\n…\nc\n"))
    #expect(isMatch("a\nb\n", "a\n…\n"))
    #expect(!isMatch("a\nb\n", "a\n"))
    #expect(!isMatch("a\nb\n", "b\n"))
    #expect(!isMatch("a\nb\nc\n", "a\n…\nd\n"))
    #expect(!isMatch("a\nc\n", "…\nb\n"))
  }

  private static let commands: [String] = {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(".help"))
    return recorder.results.matches(of: /^  \.([a-z]+)/.anchorsMatchLineEndings()).map { String($0.1) }
  }()

  /// What a page calls a file, and where that is.
  private static func places(_ folder: String) -> [(shown: String, real: String)] {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return [("examples/", "\(project)/examples/")]
      + ["answers.csv", "software.csv", "weekly.tear"].map { ($0, "\(folder)/\($0)") }
  }

  /// The session on a page, each of its rows with a line end.
  private func page(on command: String) throws -> String {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    let topic = command.replacing(".mode ", with: "")
    #expect(session.evaluate(SourceText(".help \(topic)")) == .done)
    let rows = recorder.results.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != command && !$0.hasPrefix(command + " ") }
    let start = try #require(rows.firstIndex(of: "  for example:"))
    let shown = rows[(start + 1)...].prefix { $0.hasPrefix("    ") || $0.isEmpty }.map { $0.dropFirst(4) }
    #expect(shown.allSatisfy { $0.count <= 76 })
    return String(shown.joined(separator: "\n").trimmingCharacters(in: .newlines)) + "\n"
  }

  /// Whether a text is another one, in which a row `…` stands for any rows.
  private func isMatch(_ text: String, _ pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "…\n")
    guard text.hasPrefix(parts[0]), parts.count > 1 || text == pattern else { return false }
    var rest = text.dropFirst(parts[0].count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return parts.count == 1 || parts.last?.isEmpty == true || rest.isEmpty
  }
}

private final class History {
  var statements: [String] = []
}

/// Keeps what is typed, as the prompt does.
private struct RecordedLines: LineSource {
  var lines: TranscriptLines
  let history: History

  mutating func next(prompt: String) -> ShellInput {
    let input = lines.next(prompt: prompt)
    if case .entry(let text) = input { history.statements.append(text) }
    return input
  }
}
