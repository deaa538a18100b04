import Diagnostics
import Foundation
import NewsletterReaders
import Newsletters
import Testing

/// A file under `Fixtures` with what must be read from it in the `.truth` file beside it.
///
/// The truth is the newsletters as interchange lines, then the rendered diagnostics.
struct Fixture: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func all(in folder: String) -> [Fixture] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
    return (names ?? []).filter { !$0.hasSuffix(".truth") && !$0.hasSuffix(".body") }.sorted().compactMap {
      name in
      let data = try? Data(contentsOf: root.appending(path: folder).appending(path: name))
      return data.map { Fixture(name: "\(folder)/\(name)", bytes: Array($0)) }
    }
  }

  var testDescription: String { name }

  var isHTML: Bool { name.hasPrefix("html/") }

  /// Libraries read it, which take their time with a debug build around them, so that fewer mutations must do.
  var isSlow: Bool {
    ["html/", "mail/", "feeds/", "markdown/", "encodings/"].contains(where: name.hasPrefix)
  }

  /// The body as it was marked by hand, from the `.body` file beside it.
  func markedBody() throws -> String {
    try String(decoding: Data(contentsOf: Self.root.appending(path: name + ".body")), as: UTF8.self)
  }

  /// Reads the fixture and compares with its truth; with `TEARSHEET_UPDATE=1` the truth is written instead.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let truth = Self.root.appending(path: name + ".truth")
    let found = report(NewsletterParts(bytes, file: name))
    if ProcessInfo.processInfo.environment["TEARSHEET_UPDATE"] == "1" {
      try Data(found.utf8).write(to: truth)
    } else {
      let expected = try String(decoding: Data(contentsOf: truth), as: UTF8.self)
      #expect(found == expected, sourceLocation: sourceLocation)
    }
  }

  private func report(_ parts: NewsletterParts) -> String {
    let result = parts.join((0..<parts.count).map { parts.read($0) })
    return String(decoding: writeInterchange(result.newsletters), as: UTF8.self)
      + result.diagnostics.map { render($0, in: parts.source) }.joined()
  }
}
