import CSamples
import Foundation
import Testing

/// The embedded newsletters are the files of `examples/newsletters`, no more and no fewer.
@Suite
struct SampleTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private var folder: URL { root.appending(path: "examples/newsletters") }

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

  @Test func `every idea of the samples has a labelled direction, in order`() throws {
    let labels = root.appending(path: "Tests/IdeaExtractionTests/Ideas/samples.truth")
    let labelled = try String(contentsOf: labels, encoding: .utf8).split(separator: "\n").map { line in
      let columns = line.split(separator: "\t")
      try #require(columns.count == 3 && ["long", "short", "neutral"].contains(columns[2]), "\(line)")
      return "\(columns[0]) \(columns[1])"
    }
    let discussed = try embeddedNames.flatMap { name in
      try tickers(of: String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        "\(name) \($0)"
      }
    }
    #expect(labelled == discussed)
  }

  /// The tickers that a page's footer says it discusses.
  private func tickers(of page: String) -> [String] {
    guard let line = page.split(separator: "\n").last(where: { $0.hasPrefix("discussing ") }) else {
      return []
    }
    return line.dropFirst("discussing ".count).dropLast().split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  private var embeddedNames: [String] {
    (0..<samples_count()).compactMap { samples_name($0).map { String(cString: $0) } }
  }
}
