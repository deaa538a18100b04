package import CorpusLoading
import Presentation

extension LoadProgress {
  /// How far a load is, in a row of so many columns of printable ASCII.
  ///
  /// `reading [######------------]  33 % of 200000 files`, or `reading 33 %` where that does not fit; `reading: 12 MB` where
  /// nobody knows how much will come.
  package func statusText(columns: Int) -> String {
    switch stage {
    case .finding: "looking for files: \(files)"
    case .building: "building the corpus"
    case .finished: ""
    case .reading: totalBytes.map { readingText(of: $0, columns: columns) } ?? "reading: \(size(bytes))"
    }
  }

  private func readingText(of total: Int, columns: Int) -> String {
    let share = min(max(Double(bytes) / Double(max(total, 1)), 0), 1)
    let percent = "\(Int(share * 100)) %"
    let tail = String(repeating: " ", count: max(5 - percent.count, 0)) + percent
    let amount = totalFiles == 1 ? size(total) : footer(shown: totalFiles, of: totalFiles, noun: "files")
    let width = min(columns - "reading [] \(tail) of \(amount)".count, 40)
    guard 8 <= width else { return "reading " + percent }
    let done = Int(share * Double(width))
    let bar = String(repeating: "#", count: done) + String(repeating: "-", count: width - done)
    return "reading [\(bar)] \(tail) of \(amount)"
  }
}

/// `640 kB`, `12 MB`
private func size(_ bytes: Int) -> String {
  bytes < 10_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
}
