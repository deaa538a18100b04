import Corpus
import CorpusLoading
import Foundation
import Newsletters
import Synchronization
import Testing

/// Loads that are followed and cancelled, and big files that several cores share.
struct MonitorTests {
  private static let letters = 3000

  @Test func `every byte and file is reported, and the end`() throws {
    let folder = try bigFolder()
    defer { remove(folder) }
    let seen = Mutex([LoadProgress]())
    let monitor = LoadMonitor(
      report: { progress in seen.withLock { $0.append(progress) } }, isCancelled: { false })
    let loaded = try #require(load(LoadRequest(paths: [folder]), monitor: monitor))
    #expect(loaded.corpus.newsletters.rowCount == 300 + Self.letters)
    let reading = seen.withLock { $0.filter { $0.stage == .reading } }
    #expect(reading.map(\.files).max() == 301)
    #expect(reading.allSatisfy { $0.totalFiles == 301 && $0.totalBytes == reading.first?.totalBytes })
    #expect(reading.map(\.bytes).max() == reading.first?.totalBytes)
    let stages = seen.withLock { $0.map(\.stage) }
    #expect(stages.first == .finding && stages.last == .finished && stages.contains(.building))
  }

  @Test(arguments: [1, 2, 4, 8]) func `a load that is cancelled gives nothing`(_ reports: Int) throws {
    let folder = try bigFolder()
    defer { remove(folder) }
    let count = Mutex(0)
    let last = Mutex(LoadProgress.Stage?.none)
    let monitor = LoadMonitor(
      report: { progress in
        count.withLock { $0 += 1 }
        last.withLock { $0 = progress.stage }
      },
      isCancelled: { count.withLock { reports <= $0 } })
    #expect(load(LoadRequest(paths: [folder]), monitor: monitor) == nil)
    #expect(last.withLock { $0 } == .finished)
  }

  @Test func `a big file keeps its order, and its problems their places`() throws {
    let folder = try bigFolder(damagingEvery: 20)
    defer { remove(folder) }
    let read = readSources(LoadRequest(paths: [folder + "/big.jsonl"]), namesFiles: true)
    let numbers = (0..<Self.letters).filter { $0 % 20 != 0 }
    #expect(read.newsletters.map(\.title) == numbers.map { "Letter \($0)" })
    #expect(read.newsletters.allSatisfy { $0.file == folder + "/big.jsonl" })
    #expect(read.problems.dropLast().map(\.line) == (0..<100).map { $0 * 20 + 1 })
    #expect(read.problems.last?.message == "and \(Self.letters / 20 - 100) more like these")
  }

  /// 300 letters in files of their own, and a file of 6 MB.
  private func bigFolder(damagingEvery step: Int? = nil) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let filler = String(repeating: "Rates fell. ", count: 170)
    let lines = (0..<Self.letters).map { number in
      let line = #"{"title":"Letter \#(number)","summary":"\#(filler)"}"#
      return step.map { number % $0 == 0 } == true ? String(line.dropLast()) : line
    }
    try lines.joined(separator: "\n").write(toFile: folder + "/big.jsonl", atomically: true, encoding: .utf8)
    for number in 0..<300 {
      let line = #"{"title":"Small \#(number)"}"#
      try line.write(toFile: folder + "/\(number).jsonl", atomically: true, encoding: .utf8)
    }
    return folder
  }

  private func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
