import Teaching

/// Where a learner stands among lessons.
struct Course {
  let lessons: [Lesson]
  let grader: Grader
  var progress: LessonProgress
  /// Before the first until one is opened.
  private(set) var lesson = -1
  /// The open task of the lesson; as many as it has when all are passed by.
  private(set) var task = 0
  /// How many hints the task has shown.
  var hints = 0
  /// Whether it was said of the task that a question of another shape is not its answer.
  var hasToldOfOthers = false
  /// Whether what runs is an example of the lesson, not an answer.
  var showsExample = false
  /// Whether a lesson is shown that goes through the pager, with all that belongs to it.
  var isPaged = false

  init(_ lessons: [Lesson], _ grader: Grader, _ progress: LessonProgress) {
    self.lessons = lessons
    self.grader = grader
    self.progress = progress
  }

  var openLesson: Lesson? { lessons.indices.contains(lesson) ? lessons[lesson] : nil }

  var openTask: LessonTask? {
    guard let tasks = openLesson?.tasks, tasks.indices.contains(task) else { return nil }
    return tasks[task]
  }

  /// The first lesson that is not done; `nil` when all are.
  var firstUnfinished: Int? {
    lessons.firstIndex { lesson in
      lesson.tasks.isEmpty
        ? !progress.isDone(nil, of: lesson.progressKey)
        : lesson.tasks.indices.contains { !progress.isDone($0, of: lesson.progressKey) }
    }
  }

  /// How many tasks of the open lesson are not done.
  var tasksLeft: Int { openLesson?.tasks.indices.count { !isDone($0) } ?? 0 }

  /// Goes to a lesson and its first task that is not done, or to its first one when all are.
  mutating func open(_ number: Int) {
    lesson = number
    let tasks = openLesson?.tasks.indices ?? 0..<0
    task = tasks.first { !isDone($0) } ?? 0
    beginTask()
  }

  mutating func goOn() {
    task += 1
    beginTask()
  }

  private mutating func beginTask() { (hints, hasToldOfOthers) = (0, false) }

  /// The open task is done, or the page of a lesson without any; why this could not be kept.
  mutating func finish() -> String? {
    guard let lesson = openLesson else { return nil }
    return progress.finish(lesson.tasks.isEmpty ? nil : task, of: lesson.progressKey)
  }

  private func isDone(_ task: Int) -> Bool {
    openLesson.map { progress.isDone(task, of: $0.progressKey) } ?? false
  }
}
