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
      folder of them in the order of their names, which are checked first; examples/README.md tells how they are written. Without a terminal the answers are read \
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
    var settings = options.settings()
    settings.lessonProgressPath = usualProgressPath(
      in: environmentVariables("XDG_STATE_HOME", "HOME"))
    let isAtPrompt = isTerminal(0)
    if isAtPrompt {
      settings.showsTime = true
      settings.rowLimit = 40
    }
    // While nothing holds Ctrl-C yet: a pipe may never end.
    let texts = try place.flatMap { isPath($0) ? try readTexts(at: $0) : nil }
    let session = try openSession(over: [], options, settings)
    session.isAtPrompt = isAtPrompt
    let grader = session.grader
    let own = try texts.map { try lessons(of: $0, grader) }
    let outcome = session.learn(
      own ?? Lesson.bundled, at: own == nil ? place : nil, progressPath: settings.lessonProgressPath,
      grader: grader)
    // Ctrl-C leaves the page of a lesson, as at the prompt.
    guard outcome == .done || (isAtPrompt && outcome == .interrupted) else {
      throw ExitCode(outcome.exitStatus)
    }
    guard isAtPrompt else { return try session.finish(running: [try readScript(at: "-")]) }
    var lines = EditorLines(for: session, keepingHistory: true)
    session.tools = lines.tools
    if session.run(from: &lines) == .failed { throw ExitCode.failure }
  }

  /// A folder without a slash in its name is one, unless a lesson is called so.
  private func isPath(_ place: String) -> Bool {
    if place.contains("/") || place.hasSuffix(".md") { return true }
    if Int(place) != nil || Lesson.bundled.contains(where: { $0.name.hasPrefix(place) }) { return false }
    return (try? files(inFolder: place, endingIn: ".md"))?.isEmpty == false
  }

  /// What is meant for a lesson, by paths; ends the program where there is nothing.
  private func readTexts(at path: String) throws -> [(path: String, source: SourceText)] {
    let files = path.hasSuffix(".md") ? [path] : try lessonFiles(in: path)
    let texts = try files.map { (path: $0, source: try readScript(at: $0)) }
    let meant = texts.filter { $0.path == path || hasTasks($0.source) }
    for text in texts where !meant.contains(where: { $0.path == text.path }) {
      tell("note: \(text.path) has no task (`## Task: NAME`) and is passed over; its own path opens it")
    }
    guard !meant.isEmpty else {
      tell("error: no lessons (files that end in .md, with a task) in \(path)")
      throw ExitStatus.unreadableInput.error
    }
    return meant
  }

  /// Tells what is wrong with each of them; ends the program where one cannot be gone through.
  private func lessons(of texts: [(path: String, source: SourceText)], _ grader: Grader) throws -> [Lesson] {
    let sound = texts.compactMap { lesson(of: $0.source, at: $0.path, grader) }
    guard sound.count == texts.count else { throw ExitStatus.unreadableInput.error }
    return sound
  }

  private func lessonFiles(in path: String) throws -> [String] {
    do throws(FileError) {
      return try files(inFolder: path, endingIn: ".md").filter { !$0.hasSuffix("/README.md") }
    } catch {
      tell("error: \(error)")
      throw ExitStatus.unreadableInput.error
    }
  }

  private func lesson(of source: SourceText, at path: String, _ grader: Grader) -> Lesson? {
    let (lesson, diagnostics) = checkLesson(
      source, named: lessonName(ofFile: path), progressKey: realPath(of: path), with: grader)
    for diagnostic in diagnostics {
      write(render(diagnostic, in: source, width: messageWidth()), to: 2)
    }
    return lesson
  }
}
