import Diagnostics
import Foundation
import Glibc
import Presentation
import Shell
import Testing

/// A folder that is gone when no one holds it.
private final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }
  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

/// Sends the answer of a small query to `path`.
private func send(to path: String) -> Outcome {
  let session = sampleSession(Recorder(), mode: .csv)
  return session.evaluate(SourceText(".output '\(path)' --force\nideas | count\n.output"))
}

struct OutputFileTests {
  @Test func `a link stays a link and what it leads to is written`() throws {
    let folder = try Folder()
    try "before".write(toFile: folder.path + "/target", atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/middle", withDestinationPath: folder.path + "/target")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "middle")
    #expect(send(to: folder.path + "/link") == .done)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "middle")
    #expect(try folder.text("target") == "count\n72\n")
    #expect(try folder.names == ["link", "middle", "target"])
  }

  @Test func `a link to nothing makes the file that it names`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "later")
    #expect(send(to: folder.path + "/link") == .done)
    #expect(try folder.text("later") == "count\n72\n")
    #expect(try folder.names == ["later", "link"])
  }

  @Test func `links in a circle are refused`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a", withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/b", withDestinationPath: "a")
    #expect(send(to: folder.path + "/a") == .failed)
    #expect(try folder.names == ["a", "b"])
  }

  @Test func `a pipe stays a pipe and is written to`() throws {
    let folder = try Folder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    // Open on both sides, so that neither end waits for the other.
    let reader = open(path, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    #expect(send(to: path) == .done)
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "count\n72\n")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(try folder.names == ["pipe"])
  }

  @Test func `a private file stays private`() throws {
    let folder = try Folder()
    let path = folder.path + "/private"
    try "before".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(chmod(path, 0o600) == 0)
    #expect(send(to: path) == .done)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try folder.text("private") == "count\n72\n")
  }

  @Test func `a folder is refused`() throws {
    let folder = try Folder()
    #expect(send(to: folder.path) == .failed)
    #expect(try folder.names == [])
  }

  @Test func `a dash sends results where they go at first`() throws {
    let recorder = Recorder()
    sampleSession(recorder, mode: .csv).evaluate(SourceText(".output -\nideas | count"))
    #expect(recorder.results == "count\n72\n")
    #expect(!FileManager.default.fileExists(atPath: "-"))
  }

  @Test func `a file that takes no more is told of when the statement ends`() {
    let recorder = Recorder()
    let session = sampleSession(recorder, mode: .csv)
    let message = "error: /dev/full: No space left on device\n"
    for statement in ["ideas | count", ".print a line"] {
      recorder.messages = ""
      session.evaluate(SourceText(".output /dev/full"))
      #expect(session.evaluate(SourceText(statement)) == .failed)
      #expect(recorder.messages == message)
    }
    #expect(session.evaluate(SourceText("ideas | count")) == .done)
    #expect(recorder.results == "count\n72\n" && recorder.messages == message)
  }

  @Test func `a file that no new one can replace is said to be there`() {
    let recorder = Recorder()
    let outcome = sampleSession(recorder).evaluate(SourceText(".output /proc/version --force"))
    // Who may not write to it at all is told that.
    let isThere = recorder.messages.contains("it is there, but no new one can be written beside it")
    #expect(outcome == .failed && isThere == (access("/proc/version", W_OK) == 0))
    #expect(recorder.messages.hasPrefix("error: /proc/version: "))
  }
}
