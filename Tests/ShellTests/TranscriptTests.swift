import Foundation
import Shell
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "../../examples/sessions")

private let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  .filter { $0.hasSuffix(".session") }.sorted()

struct TranscriptTests {
  @Test func `there are transcripts`() { #expect(4 <= names.count) }

  /// With `TEARSHEET_UPDATE=1` what the session says replaces the transcript.
  @Test(arguments: names) func `a session goes as its transcript says`(name: String) throws {
    let file = folder.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let recorder = Recorder()
    var lines = TranscriptLines(expected, recorder: recorder)
    sampleSession(recorder).run(from: &lines)
    if ProcessInfo.processInfo.environment["TEARSHEET_UPDATE"] == "1" {
      try recorder.text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(recorder.text == expected)
    }
  }
}
