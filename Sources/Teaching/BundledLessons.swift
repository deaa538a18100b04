import CLessons
import Diagnostics

extension Lesson {
  /// The lessons that ship with the program, in order. Read anew each time.
  package static var bundled: [Lesson] {
    (0..<lessons_count()).compactMap { index in
      guard let name = unsafe lessons_name(index), let bytes = unsafe lessons_bytes(index) else { return nil }
      let contents = unsafe Array(UnsafeBufferPointer(start: bytes, count: lessons_length(index)))
      let file = unsafe String(cString: name)
      return readLesson(SourceText(bytes: contents, name: file), named: lessonName(ofFile: file)).lesson
    }
  }
}

/// `lessons/02-one-condition.md` is `02-one-condition`.
package func lessonName(ofFile path: String) -> String {
  let file = path.split(separator: "/").last.map(String.init) ?? path
  return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
}
