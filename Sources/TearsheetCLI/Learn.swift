import ArgumentParser
import CorpusLoading
import Diagnostics
import Presentation
import Shell
import Teaching
import Terminal

struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn to ask: lessons with tasks over the bundled samples.",
    discussion: """
      Without a LESSON the first one goes on that is not done; progress is kept. A path gives lessons of your own: a Markdown file, or a \
      folder of them in the order of their names; examples/README.md tells how they are written. Without a terminal the answers are read \
      from standard input.

      Examples:
        tearsheet learn
        tearsheet learn 4
        tearsheet learn team/lessons
      """)

  @OptionGroup var options: SessionOptions

  @Argument(help: ArgumentHelp("A lesson's number or name, or a path to lessons.", valueName: "lesson"))
  var place: String?

  func run() throws {
    let own = try place.flatMap { isPath($0) ? try readLessons(at: $0) : nil }
    var settings = options.settings()
    settings.lessonProgressPath = usualProgressPath(
      in: environmentVariables("XDG_STATE_HOME", "HOME"))
    let isAtPrompt = isTerminal(0)
    if isAtPrompt {
      settings.showsTime = true
      settings.rowLimit = 40
    }
    let session = try openSession(over: [], options, settings)
    session.isAtPrompt = isAtPrompt
    let outcome = session.learn(
      own ?? Lesson.bundled, at: own == nil ? place : nil, progressPath: settings.lessonProgressPath)
    if outcome != .done { throw ExitCode(outcome.exitStatus) }
    guard isAtPrompt else { return try session.finish(running: [try readScript(at: "-")]) }
    var lines = EditorLines(for: session, keepingHistory: true)
    session.tools = lines.tools
    if session.run(from: &lines) == .failed { throw ExitCode.failure }
  }

  private func isPath(_ place: String) -> Bool { place.contains("/") || place.hasSuffix(".md") }

  private func readLessons(at path: String) throws -> [Lesson] {
    let files = path.hasSuffix(".md") ? [path] : try lessonFiles(in: path)
    guard !files.isEmpty else {
      tell("error: no lessons (files that end in .md) in \(path)")
      throw ExitStatus.unreadableInput.error
    }
    return try files.map(readLesson)
  }

  private func lessonFiles(in path: String) throws -> [String] {
    do throws(FileError) {
      return try files(inFolder: path, endingIn: ".md").filter { !$0.hasSuffix("/README.md") }
    } catch {
      tell("error: \(error)")
      throw ExitStatus.unreadableInput.error
    }
  }

  private func readLesson(at path: String) throws -> Lesson {
    let source = try readScript(at: path)
    let (lesson, diagnostics) = Teaching.readLesson(source, named: lessonName(ofFile: path))
    for diagnostic in diagnostics { write(render(diagnostic, in: source), to: 2) }
    guard let lesson else { throw ExitStatus.unreadableInput.error }
    return lesson
  }
}
