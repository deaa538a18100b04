import Corpus
internal import Glibc
import MappedStorage

extension SourceTable {
  /// Whether these are the files of the table, in its order, and none has changed since. Cost: one pass without a text.
  func lists(_ files: [InputFile]) -> Bool {
    files.count == count && files.indices.allSatisfy { isUnchanged(files[$0], since: $0) }
  }

  /// For each file its place in the table; `nil` when it is not there, has changed since, or must be read again for another reason:
  /// the newsletters that were put together of several files are not kept apart.
  func places(of files: [InputFile]) -> [Int?] {
    let places = Dictionary((0..<count).map { (path(of: $0), $0) }) { first, _ in first }
    let merged = Set(merges.flatMap { [Int($0.file), Int($0.into)] })
    return files.map { file in
      guard let place = places[file.path], !merged.contains(place) else { return nil }
      // No cache has what cannot be read twice; what is loaded may.
      return isUnchanged(file, since: place) || !file.isRegular ? place : nil
    }
  }

  private func isUnchanged(_ file: InputFile, since place: Int) -> Bool {
    stamps[place] == file.stamp && isPath(file.path, at: place)
  }

  private func isPath(_ path: String, at place: Int) -> Bool {
    let stored = paths.bytes.span.extracting(Int(paths.offsets[place])..<Int(paths.offsets[place + 1]))
    let wanted = path.utf8Span.span
    guard stored.count == wanted.count else { return false }
    return unsafe stored.withUnsafeBytes { stored in
      unsafe wanted.withUnsafeBytes { wanted in
        guard let first = stored.baseAddress, let second = wanted.baseAddress else { return true }
        return unsafe memcmp(first, second, stored.count) == 0
      }
    }
  }

  /// Whether both tables list the same files in the same state.
  func isSame(as other: SourceTable) -> Bool {
    stamps.elementsEqual(other.stamps) && paths.offsets.elementsEqual(other.paths.offsets)
      && paths.bytes.elementsEqual(other.paths.bytes)
  }

  /// The rows of the corpus by the file that they came from: `rows[ends[file - 1]..<ends[file]]`, ascending.
  func newslettersByFile() -> (ends: [Int], rows: [UInt32]) {
    var next = [Int](repeating: 0, count: count + 1)
    for file in fileOfNewsletter { next[Int(file) + 1] += 1 }
    for file in 0..<count { next[file + 1] += next[file] }
    var rows = [UInt32](repeating: 0, count: fileOfNewsletter.count)
    for (row, file) in fileOfNewsletter.enumerated() {
      rows[next[Int(file)]] = UInt32(row)
      next[Int(file)] += 1
    }
    return (next, rows)
  }
}
