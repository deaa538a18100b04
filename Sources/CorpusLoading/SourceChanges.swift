import Corpus
import MappedStorage

/// How many files are not the same between two loads of the same paths.
package struct SourceChanges: Hashable, Sendable {
  package var changed = 0
  package var new = 0
  package var removed = 0

  package var isEmpty: Bool { changed == 0 && new == 0 && removed == 0 }
}

extension Loaded {
  /// What the files of `old` show of changes since. Cost: a text for each file.
  package func changes(since old: Loaded) -> SourceChanges {
    var left = Dictionary(old.sources.stampsByPath) { first, _ in first }
    var changes = SourceChanges()
    for (path, stamp) in sources.stampsByPath {
      guard let before = left.removeValue(forKey: path) else {
        changes.new += 1
        continue
      }
      if !stamp.showsNoChange(since: before) { changes.changed += 1 }
    }
    changes.removed = left.count
    return changes
  }
}

extension SourceTable {
  fileprivate var stampsByPath: some Sequence<(String, FileStamp)> {
    (0..<count).lazy.map { (path(of: $0), stamps[$0]) }
  }
}
