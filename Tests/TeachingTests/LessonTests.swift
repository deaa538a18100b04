import CLessons
import CivilTime
import Corpus
import CorpusLoading
import Diagnostics
import Foundation
import Teaching
import Testing

/// The lessons that ship: each task's answers are right, and each slip is told what is wrong with it.
@Suite struct LessonTests {
  private static let grader = Grader(
    corpus: load(LoadRequest(paths: [])).corpus, now: Timestamp(minutes: 29_700_000))

  @Test func `the program holds the files of the folder, each without an error`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../examples/lessons")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".md")
    }
    #expect(files.count >= 12)
    #expect(Lesson.bundled.map { $0.name + ".md" } == files.sorted())
    for file in files.sorted() {
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      let (lesson, diagnostics) = readLesson(
        SourceText(bytes: bytes, name: file), named: lessonName(ofFile: file))
      #expect(diagnostics.isEmpty, "\(file): \(diagnostics)")
      #expect(lesson == Lesson.bundled.first { $0.name == lessonName(ofFile: file) })
    }
  }

  @Test(arguments: Lesson.bundled)
  func `a lesson has text, examples and two to four tasks`(lesson: Lesson) {
    #expect(2...4 ~= lesson.tasks.count)
    #expect(lesson.page.contains { if case .example = $0 { true } else { false } })
    for task in lesson.tasks {
      #expect(!task.text.isEmpty && !task.hints.isEmpty)
      #expect(task.others.count >= 1 && 3 <= task.slips.count, "\(task.name)")
    }
  }

  @Test(arguments: Lesson.bundled)
  func `the model answer and one that is written differently are right`(lesson: Lesson) throws {
    for task in lesson.tasks {
      #expect(try Self.grader.grade(task.answer, for: task) == .right, "\(task.name)")
      for other in task.others {
        #expect(other != task.answer)
        let verdict = try Self.grader.grade(other, for: task)
        #expect(verdict == .right, "\(task.name): \(other)")
      }
    }
  }

  @Test(arguments: Lesson.bundled)
  func `a typical slip is told what is wrong with it`(lesson: Lesson) throws {
    for task in lesson.tasks {
      for slip in task.slips {
        let verdict = try Self.grader.grade(slip.query, for: task)
        #expect(verdict == (slip.isError ? nil : .wrong([slip.remark])), "\(task.name): \(slip.query)")
      }
    }
  }
}

extension Lesson: CustomTestStringConvertible {
  public var testDescription: String { name }
}
