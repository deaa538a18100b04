import CorpusLoading

/// The tasks that a learner has done, a line for each, `LESSON/TASK`, in a file that is renamed into place.
///
/// A lesson without tasks is done when it was shown, `LESSON/page`.
struct LessonProgress {
  /// `nil` keeps nothing.
  let path: String?
  private(set) var done: Set<String> = []

  init(path: String?) {
    self.path = path
    guard let path, let bytes = try? readFile(at: path, limit: .script) else { return }
    done = Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  func isDone(_ task: Int?, of lesson: String) -> Bool { done.contains(key(task, lesson)) }

  /// Why it could not be kept; `nil` when it was.
  mutating func finish(_ task: Int?, of lesson: String) -> String? {
    // Another shell may have done others meanwhile.
    done.formUnion(LessonProgress(path: path).done)
    done.insert(key(task, lesson))
    guard let path else { return nil }
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if let failure = makeFolder(folder) { return failure }
    do throws(OutputFile.Failure) {
      let file = try OutputFile(path: path)
      file.write(done.sorted().joined(separator: "\n") + "\n")
      try file.finish()
    } catch {
      return error.message
    }
    return nil
  }

  private func key(_ task: Int?, _ lesson: String) -> String {
    "\(lesson)/" + (task.map { "\($0 + 1)" } ?? "page")
  }
}

/// `$XDG_STATE_HOME/tearsheet/lessons`, by default under `~/.local/state`; `nil` for a user without a home.
package func usualProgressPath(in environment: [String: String]) -> String? {
  let absolute = { (name: String) in environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
  let state = absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" }
  return state.map { $0 + "/tearsheet/lessons" }
}
