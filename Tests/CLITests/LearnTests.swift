import Foundation
import Glibc
import TestSupport
import Testing

/// Lessons of one's own.
struct LearnTests {
  private static let lesson = """
    # Gold

    ## Task: gold

    How many?

    ```tear answer
    ideas where ticker = GLD | count
    ```

    ```tear slip
    # These are all ideas.
    ideas where tickr = GLD | count
    ```

    """

  @Test func `what is wrong with a lesson is shown with its place, and it begins where it works`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.lesson.utf8), to: "gold.md")
    let run = try tearsheet("learn", folder.path + "/gold.md", input: "ideas where ticker = GLD | count\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("warning[lesson-mistake]: a `tear slip` gives rows, and this has an error"))
    #expect(run.errors.contains("\(folder.path)/gold.md:13:13"))
    #expect(run.errors.contains("right\n"), "\(run.errors)")
  }

  @Test func `every lesson of a folder is checked, and none begins where one is broken`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b.md"] {
      try folder.write(
        Array(
          Self.lesson.replacing("GLD | count\n```\n\n```tear slip", with: "GLD | conut\n```\n\n```tear slip")
            .utf8), to: name)
    }
    let run = try tearsheet("learn", folder.path)
    #expect(run.status == 3)
    #expect(run.errors.contains("/a.md:8:") && run.errors.contains("/b.md:8:"), "\(run.errors)")
    #expect(!run.errors.contains("Lesson 1"))
  }

  @Test func `what has no task is passed over in a folder and opens by its own path`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.lesson.utf8), to: "b.md")
    for (name, text) in [("a.md", "# Notes\n\nText.\n"), ("c.md", "Text\n\n## A heading\n")] {
      try folder.write(Array(text.utf8), to: name)
    }
    // A pipe that nobody writes to would be waited for.
    #expect(mkfifo(folder.path + "/d.md", 0o600) == 0)
    let run = try tearsheet("learn", folder.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("Lesson 1 of 1: Gold"), "\(run.errors)")
    for name in ["a.md", "c.md"] {
      #expect(run.errors.contains("note: \(folder.path)/\(name) has no task (`## Task: NAME`)"))
    }
    let page = try tearsheet("learn", folder.path + "/a.md")
    #expect(page.status == 0 && page.errors.hasPrefix("Lesson 1 of 1: Notes"), "\(page.errors)")
  }

  @Test func `lessons are numbered in a column, and notes on an example stand at its own place`() throws {
    let none = try tearsheet(input: ".learn 13\n")
    #expect(
      none.errors.contains("\n   9  Letters") && none.errors.contains("\n  10  Names"), "\(none.errors)")
    let page = try tearsheet(input: ".learn 3\n")
    #expect(page.errors.contains("\n  query:1:"), "\(page.errors)")
    #expect(!page.errors.contains("03-and-or-not:"))
  }

  @Test func `a folder needs no slash in its name`() throws {
    let run = try tearsheet("learn", "examples")
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("note: examples/cheatsheet.md has no task"), "\(run.errors)")
    #expect(run.errors.hasSuffix("error: no lessons (files that end in .md, with a task) in examples\n"))
  }
}
