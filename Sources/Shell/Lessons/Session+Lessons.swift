import CorpusLoading
import Diagnostics
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax
package import Teaching

extension Session {
  /// Judges answers on what is loaded.
  package var grader: Grader { Grader(corpus: loaded.corpus, now: environment.now) }

  /// Begins lessons: at `place`, a number or the beginning of a lesson's name, else at the first that is not done. What was done is kept
  /// in a file; a path of `nil` keeps nothing. Fails where there is no such lesson.
  @discardableResult
  package func learn(
    _ lessons: [Lesson], at place: String?, progressPath: String?, grader: Grader? = nil
  ) -> Outcome {
    guard !lessons.isEmpty else { return fail("there are no lessons") }
    let course = Course(lessons, grader ?? self.grader, LessonProgress(path: progressPath))
    self.course = course
    return openLesson(place, of: course)
  }

  /// `.learn [N|off]`
  func learn(_ place: String?) -> Outcome {
    if place == "off" {
      course = nil
      return .done
    }
    guard let course else { return beginBundled(at: place) }
    guard place == nil, course.openTask != nil, let lesson = course.openLesson else {
      return openLesson(place, of: course)
    }
    // What has scrolled off comes again without the page.
    tell("Lesson \(course.lesson + 1) of \(course.lessons.count): \(lesson.title)")
    return showTask()
  }

  private func openLesson(_ place: String?, of course: Course) -> Outcome {
    let count = course.lessons.count
    guard let place else {
      if let number = course.firstUnfinished ?? (count == 1 ? 0 : nil) { return showLesson(number) }
      say("all \(count) lessons are done; `.learn 1` shows the first again")
      return .done
    }
    let byName = course.lessons.firstIndex { $0.name == place || $0.name.hasPrefix(place + "-") }
    if let number = Int(place).map({ $0 - 1 }) ?? byName, course.lessons.indices.contains(number) {
      return showLesson(number)
    }
    say("error: there is no lesson `\(place)`")
    let digits = String(count).count
    for (index, lesson) in course.lessons.enumerated() {
      say("  \(padded("\(index + 1)", to: digits, isRightAligned: true))  \(lesson.title)")
    }
    return .failed
  }

  private func beginBundled(at place: String?) -> Outcome {
    guard request.paths.isEmpty else {
      return fail(
        "the lessons ask the samples, and other newsletters are open; `tearsheet learn` starts them")
    }
    return learn(Lesson.bundled, at: place, progressPath: settings.lessonProgressPath)
  }

  /// `.next`
  func goOn() -> Outcome {
    guard let open = course else { return fail(noLesson) }
    if open.openTask != nil {
      course?.goOn()
      if course?.openTask != nil { return showTask() }
      return sayLessonEnd()
    }
    return open.lesson + 1 < open.lessons.count ? showLesson(open.lesson + 1) : sayLessonEnd()
  }

  /// `.hint`: the next hint, and behind the last the answer.
  func hint() -> Outcome {
    guard let task = course?.openTask, let shown = course?.hints else { return fail(noTask) }
    guard task.hints.indices.contains(shown) else { return showAnswer() }
    course?.hints += 1
    tell("Hint \(shown + 1) of \(task.hints.count): \(task.hints[shown])")
    return .done
  }

  /// `.answer`
  func showAnswer() -> Outcome {
    guard let task = course?.openTask else { return fail(noTask) }
    tell("The answer:")
    tellCode(typed(task.answer, width: messageWidth.map { $0 - 4 } ?? .max))
    tell("Type it, or one of your own that gives these rows; `.next` goes on without.")
    return .done
  }

  /// Tells what a query comes to as the answer to the open task; of one in another shape, which may only try something out, no more than
  /// that.
  func grade(_ query: ResolvedQuery, _ statement: Statement) {
    guard let open = course, let task = open.openTask, !open.showsExample,
      case .query(let tree) = statement.kind
    else { return }
    let words = UsedWords(of: tree, where: environment.definitions)
    do throws(ExecutionError) {
      switch try open.grader.grade(query, words, execution, for: task) {
      case .right: acceptAnswer(task)
      case .wrong(let lines): for line in lines { say((line == lines.first ? "not yet: " : "  ") + line) }
      case .unlike(let difference):
        // Once: who looks around on the way to the answer knows it then.
        if open.hasToldOfOthers { return }
        course?.hasToldOfOthers = true
        sayFaintly("task \(open.task + 1) is open: \(difference)")
      }
    } catch {
      _ = report(error)
    }
  }

  private func acceptAnswer(_ task: LessonTask) {
    say("right")
    finish()
    course?.goOn()
    if course?.openTask == nil { _ = sayLessonEnd() } else { _ = showTask() }
  }

  private func finish() {
    if let failure = course?.finish() { say("warning: this could not be kept: \(failure)") }
  }

  private func showLesson(_ number: Int) -> Outcome {
    course?.open(number)
    guard let open = course, let lesson = open.openLesson else { return fail(noLesson) }
    output.begin(isPaged)
    course?.isPaged = isPaged
    defer { course?.isPaged = false }
    let outcome = show(lesson, number, of: open.lessons.count)
    guard outcome == .done || outcome == .interrupted else { return outcome }
    // Who leaves the page, by Ctrl-C too, goes on with the tasks. What goes page by page is dropped after Ctrl-C.
    let isStopped = outcome == .interrupted || settings.isCancelled()
    if isStopped { course?.isPaged = false }
    if isStopped || output.isLeft() {
      output.begin(isPaged)
      tell("")
    }
    if lesson.tasks.isEmpty { finish() }
    let shown = showTask()
    return isStopped ? .interrupted : shown
  }

  /// The page, with what its examples give.
  private func show(_ lesson: Lesson, _ number: Int, of count: Int) -> Outcome {
    tell("Lesson \(number + 1) of \(count): \(lesson.title)")
    // What examples name or set is theirs.
    let (names, isFixed) = (environment, isNowFixed)
    course?.showsExample = true
    defer {
      course?.showsExample = false
      (environment, isNowFixed) = (names, isFixed)
      environment.saved = saved?.shape
    }
    for part in lesson.page where !output.isLeft() {
      switch part {
      case .text(let text): tell(text)
      case .example(let text):
        tellCode(text)
        let outcome = evaluate(SourceText(text))
        if outcome == .interrupted || outcome == .quit { return outcome }
        tell("")
      }
    }
    return .done
  }

  private func showTask() -> Outcome {
    guard let open = course, let lesson = open.openLesson, let task = open.openTask else {
      return sayLessonEnd()
    }
    tell("Task \(open.task + 1) of \(lesson.tasks.count): \(task.name)")
    for text in task.text { tell(text) }
    tell(
      "`.hint` helps, and behind the last hint comes the answer (`.answer`). `.learn` shows the task again, `.next` goes on, `.learn off` "
        + "stops.")
    return .done
  }

  private func sayLessonEnd() -> Outcome {
    guard let open = course else { return fail(noLesson) }
    let next = open.lesson + 1
    let left = open.tasksLeft
    if left > 0 {
      tell(
        "\(left == 1 ? "1 task" : "\(left) tasks") of lesson \(next) \(left == 1 ? "is" : "are") left; `.learn \(next)` returns to it."
      )
    }
    if open.lessons.indices.contains(next) {
      tell("That was lesson \(next). `.next` begins lesson \(next + 1): \(open.lessons[next].title)")
    } else if let unfinished = open.firstUnfinished {
      tell("That was the last lesson; lesson \(unfinished + 1) has tasks left: `.learn \(unfinished + 1)`")
      tellWhatNext()
    } else {
      tell("That was the last lesson, and all tasks are done.")
      tellWhatNext()
    }
    return .done
  }

  /// Where a learner goes from here.
  private func tellWhatNext() {
    tell(
      "Next, your own letters: `.open PATH` reads files and folders, and `tearsheet PATH` begins with them. "
        + "`describe` tells what is in them and offers questions to begin with.")
    tell(
      "`.help` lists the commands, `.help language` all words, `.help WORD` explains one; `.teach on` tells how each "
        + "question was read. `.learn off` ends the lessons."
    )
  }

  /// A paragraph with an empty line behind it.
  private func tell(_ text: String) {
    let shown = visible(text)
    write(
      message: (messageWidth.map { wrap(shown, width: $0).joined(separator: "\n") } ?? shown)
        + "\n")
    if !text.isEmpty { write(message: "\n") }
  }

  private func tellCode(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let shown = "    " + visible(String(line))
      write(message: (messageWidth.map { wrapProse(shown, width: $0) } ?? shown) + "\n")
    }
    write(message: "\n")
  }

  private var noLesson: String { "no lesson is open; `.learn` begins" }
  private var noTask: String {
    course == nil ? noLesson : "no task is open; `.next` goes on, `.learn N` opens a lesson"
  }
}
