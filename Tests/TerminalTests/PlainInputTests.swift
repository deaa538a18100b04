import Glibc
import Terminal
import Testing

@Suite struct PlainInputTests {
  @Test func `rows are joined to complete statements`() throws {
    #expect(try read("a\nf(1\r\n2)\n\nlast") == ["a", "f(1\n2)", "", "last"])
  }

  @Test func `a statement that the input cuts off is returned`() throws {
    #expect(try read("f(1\n2\n") == ["f(1\n2\n"])
  }

  @Test func `bytes that are no text become replacement characters`() throws {
    #expect(
      try read([0x61, 0xFF, 0x00, 0xF0, 0x9F, 0x0A, 0xE2, 0x82]) == [
        "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}",
      ])
  }

  @Test func `a window that is not known has the usual size`() throws {
    let pipe = try Pipe()
    #expect(WindowSize(of: pipe.reading) == WindowSize(columns: 80, rows: 24))
    #expect(!isTerminal(pipe.reading))
  }

  private func read(_ text: String) throws -> [String] {
    try read(Array(text.utf8))
  }

  /// All statements that an editor reads from a pipe with these bytes.
  private func read(_ bytes: [UInt8]) throws -> [String] {
    let pipe = try Pipe()
    pipe.write(bytes)
    let editor = LineEditor(program: "test", input: pipe.reading, outputs: [])
    #expect(!editor.isInteractive)
    editor.isComplete = { $0.count { $0 == "(" } <= $0.count { $0 == ")" } }
    var statements: [String] = []
    while case .text(let statement) = editor.read(prompt: "unseen") { statements.append(statement) }
    return statements
  }
}

@Suite struct CompletionTests {
  @Test func `the common prefix is cut between characters`() {
    #expect(Completion(replaceFrom: 0, candidates: ["naïve", "naïf"]).commonPrefix == "naï")
    #expect(Completion(replaceFrom: 0, candidates: ["e\u{301}a", "ea"]).commonPrefix == "")
    #expect(Completion(replaceFrom: 0, candidates: [String]()).commonPrefix == "")
  }
}

/// A pipe whose writing end closes with the first write.
private final class Pipe {
  let reading: Int32
  private var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    if writing >= 0 { close(writing) }
  }

  func write(_ bytes: [UInt8]) {
    _ = Glibc.write(writing, bytes, bytes.count)
    close(writing)
    writing = -1
  }
}
