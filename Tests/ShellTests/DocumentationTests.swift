import Diagnostics
import Foundation
import Shell
import Testing

private let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
private let catalogue = "Sources/Tearsheet.docc"

/// What people read: README, examples and the DocC catalogue, by their paths in the project.
private let documents: [String] = {
  let articles = try? FileManager.default.contentsOfDirectory(atPath: project.appending(path: catalogue).path)
  return ["README.md", "examples/README.md", "examples/cheatsheet.md"]
    + (articles ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(catalogue)/\($0)" }
}()

/// Everything in the documentation that looks like a question is asked.
struct DocumentationTests {
  @Test func `the catalogue has its articles, and the documentation its questions`() throws {
    let names = ["Architecture", "DirectionAndConfidence", "GettingStarted", "LanguageByExample"]
    for name in names + ["ReleaseNotes", "TestFormats"] {
      #expect(documents.contains("\(catalogue)/\(name).md"))
    }
    let counts = try documents.map { document in
      MarkdownBlock.all(in: try read(document)).count { $0.kind.hasPrefix("tear") }
    }
    #expect(counts.reduce(0, +) >= 30)
  }

  /// `tear` succeeds and every question of it has rows, `tear empty` has one without, `tear error` fails.
  @Test(arguments: documents) func `code blocks run as their fences say`(document: String) throws {
    for block in MarkdownBlock.all(in: try read(document)) where block.kind.hasPrefix("tear") {
      #expect(complaint(about: block) == nil, "\(document):\(block.line)")
    }
  }

  /// Blocks that begin with a prompt; with `TEARSHEET_UPDATE=1` what the session says replaces them.
  @Test(arguments: documents) func `sessions go as they say`(document: String) throws {
    let text = try read(document)
    var updated = text
    for block in MarkdownBlock.all(in: text).reversed() where isSession(block) {
      let recorder = Recorder()
      var lines = TranscriptLines(block.text, recorder: recorder)
      sampleSession(recorder).run(from: &lines)
      if ProcessInfo.processInfo.environment["TEARSHEET_UPDATE"] == "1" {
        updated.replaceSubrange(block.range, with: recorder.text)
      } else {
        #expect(recorder.text == block.text, "\(document):\(block.line)")
      }
    }
    if updated != text {
      try updated.write(to: project.appending(path: document), atomically: true, encoding: .utf8)
    }
  }

  @Test func `README, getting started and test formats show a session`() throws {
    for document in ["README.md", "\(catalogue)/GettingStarted.md", "\(catalogue)/TestFormats.md"] {
      #expect(MarkdownBlock.all(in: try read(document)).contains(where: isSession), "\(document)")
    }
  }

  @Test func `the questions in the table of the README have rows`() throws {
    let lines = try read("README.md").split(separator: "\n", omittingEmptySubsequences: false)
    let head = try #require(lines.firstIndex(of: "| to ask | write |"))
    let rows = lines[(head + 2)...].prefix { $0.hasPrefix("|") }
    #expect(rows.count >= 15)
    for row in rows {
      let spans = row.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      // What begins with two hyphens is an option of the command line.
      let questions = spans.filter { !$0.hasPrefix("--") }
      #expect(!questions.isEmpty)
      let text = questions.joined(separator: "\n")
      #expect(run(text) == Run(outcome: .done, hasResults: true, hasEmptyResult: false), "\(row)")
    }
  }

  @Test func `the cheat sheet is a page`() throws {
    let lines = try read("examples/cheatsheet.md").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 90)
  }

  @Test func `a block that does not do as its fence says is found`() {
    let wrong = [
      "tear": ["ideas where ticker = IGVX", "ideas where tickr = IGV", "let nothing = (IGV, SMH)"],
      "tear empty": ["ideas limit 1", "ideas where tickr = IGV"],
      "tear error": ["ideas limit 1", "ideas where ticker = IGVX"],
      "tear emtpy": ["ideas where ticker = IGVX"],
    ]
    for (kind, texts) in wrong {
      for text in texts {
        let blocks = MarkdownBlock.all(in: "Text.\n```\(kind)\n\(text)\n```\n")
        #expect(blocks.count == 1 && blocks.first.flatMap(complaint) != nil, "\(kind): \(text)")
      }
    }
  }
}

/// How statements went.
private struct Run: Equatable {
  var outcome: Outcome
  var hasResults: Bool
  /// Whether the footer of a result says 0.
  var hasEmptyResult: Bool
}

private func read(_ document: String) throws -> String {
  try String(contentsOf: project.appending(path: document), encoding: .utf8)
}

private func isSession(_ block: MarkdownBlock) -> Bool {
  block.kind == "text" && block.text.hasPrefix("tearsheet> ")
}

private func run(_ text: String) -> Run {
  let recorder = Recorder()
  let outcome = sampleSession(recorder).evaluate(SourceText(text))
  return Run(
    outcome: outcome, hasResults: !recorder.results.isEmpty,
    hasEmptyResult: recorder.messages.split(separator: "\n").contains { $0.hasPrefix("0 ") })
}

/// What is wrong with a block; `nil` when it does as its fence says.
private func complaint(about block: MarkdownBlock) -> String? {
  let found = run(block.text)
  switch block.kind {
  case "tear error": return found.outcome == .failed ? nil : "it has no error"
  case "tear", "tear empty":
    if found.outcome != .done { return "it ends with \(found.outcome)" }
    if block.kind == "tear empty" { return found.hasEmptyResult ? nil : "it has rows" }
    return found.hasResults && !found.hasEmptyResult ? nil : "a question has no rows"
  default: return "`\(block.kind)` is no kind of block"
  }
}
