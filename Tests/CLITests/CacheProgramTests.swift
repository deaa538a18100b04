import Foundation
import TestSupport
import Testing

struct CacheProgramTests {
  /// Samples, so often that a cache is kept of them, last changed long enough ago.
  private func letters() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: samplesPath).sorted() {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: samplesPath + "/" + name)))
      for copy in 0..<6 { try folder.write(bytes, to: "\(copy)/\(name)") }
    }
    // Two seconds must lie between the last change of a file and its reading, or it is read again.
    Thread.sleep(forTimeInterval: 2.1)
    return folder
  }

  @Test func `the program keeps a cache, says when it is damaged, and keeps none under --no-cache`() throws {
    let (letters, caches) = (try letters(), try TemporaryFolder())
    let question = ["-c", "ideas count by ticker | limit 3", "--mode", "csv"]
    let ask = { (extra: [String]) in
      try runProgram("tearsheet", question + extra + [letters.path], caches: caches)
    }
    let truth = try ask(["--no-cache"])
    #expect(truth.status == 0)
    #expect(caches.names == [])
    #expect(try ask([]) == truth)
    let files = try FileManager.default.contentsOfDirectory(atPath: caches.path + "/tearsheet")
    #expect(files.count == 1)
    let name = "tearsheet/" + (try #require(files.first))
    #expect(try ask([]) == truth)

    var bytes = try caches.bytes(of: name)
    for place in stride(from: 30_000, to: bytes.count, by: 60_000) { bytes[place] ^= 1 }
    try caches.write(bytes, to: name)
    let repaired = try ask([])
    #expect(repaired.output == truth.output)
    #expect(repaired.errors == "note: the cache was damaged and was rebuilt\n" + truth.errors)
    #expect(try ask([]) == truth)
  }
}
