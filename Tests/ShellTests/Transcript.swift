import CivilTime
import CorpusLoading
import Presentation
import Shell
import Testing

/// Collects what a session writes, to both places, in the order of writing.
final class Recorder {
  var text = ""
  var results = ""
  var messages = ""

  var output: ShellOutput {
    ShellOutput(
      result: { [self] in
        text += $0
        results += $0
      },
      message: { [self] in
        text += $0
        messages += $0
      })
  }
}

/// The entries of a transcript, echoed into the recorder as a terminal would show them.
struct TranscriptLines: LineSource {
  private static let prompt = "tearsheet> "
  private static let continuation = "      ... "

  private var entries: [String] = []
  private let recorder: Recorder

  /// Takes the typed lines of a transcript; the output between them is what the test compares.
  init(_ transcript: String, recorder: Recorder) {
    self.recorder = recorder
    for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.prompt) {
        entries.append(String(line.dropFirst(Self.prompt.count)))
      } else if line.hasPrefix(Self.continuation), let last = entries.popLast() {
        entries.append(last + "\n" + line.dropFirst(Self.continuation.count))
      }
    }
  }

  mutating func next(prompt: String) -> ShellInput {
    guard !entries.isEmpty else { return .end }
    let entry = entries.removeFirst()
    let rows = entry.split(separator: "\n", omittingEmptySubsequences: false)
    recorder.text += prompt + rows.joined(separator: "\n" + Self.continuation) + "\n"
    return .entry(entry)
  }
}

/// A session over the bundled samples, at noon of 2026-05-31.
func sampleSession(_ recorder: Recorder, mode: OutputMode = .table) -> Session {
  sampleSession(recorder.output, mode: mode)
}

/// As above, with an output of another kind.
func sampleSession(_ output: ShellOutput, mode: OutputMode = .table) -> Session {
  let day = CivilDate(year: 2026, month: 5, day: 31) ?? CivilDate(dayNumber: 0)
  var settings = Settings(now: { Timestamp(day, minuteOfDay: 720) })
  settings.mode = mode
  return Session(
    request: LoadRequest(paths: []), loaded: samples, settings: settings, output: output)
}

/// Loaded once for all tests.
private let samples = load(LoadRequest(paths: []))
