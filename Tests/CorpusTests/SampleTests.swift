import CSamples
import Foundation
import Testing

/// The embedded newsletters are the files of `examples/newsletters`, no more and no fewer.
@Suite
struct SampleTests {
  private let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples/newsletters")

  @Test func `the embedded names are the folder's, in order`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(embeddedNames == files.filter { $0.hasSuffix(".txt") }.sorted())
  }

  @Test func `each sample holds its file's bytes`() throws {
    for (index, name) in embeddedNames.enumerated() {
      let bytes = try #require(samples_bytes(index))
      let embedded = Data(bytes: bytes, count: samples_length(index))
      let file = try Data(contentsOf: folder.appending(path: name))
      #expect(embedded == file, "\(name) differs from its embedded copy")
    }
  }

  @Test func `an index past the end gives nothing`() {
    for index in [samples_count(), samples_count() + 1, Int.max] {
      #expect(samples_name(index) == nil)
      #expect(samples_bytes(index) == nil)
      #expect(samples_length(index) == 0)
    }
  }

  private var embeddedNames: [String] {
    (0..<samples_count()).compactMap { samples_name($0).map { String(cString: $0) } }
  }
}
