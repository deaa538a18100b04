import CorpusLoading
import NewsletterReaders
import Newsletters

/// How fast the reader of one form alone is: the bytes of the files are in memory, one core reads them, and nothing is made of
/// the newsletters.
struct ReaderSpeed {
  /// `nil` for files of which no form was recognised.
  let format: SourceFormat?
  let samples: Samples
  let byteCount: Int

  /// One for each form among the files, of at most their first 512 MB. Throws when a file is gone meanwhile.
  static func all(_ files: [SourceReport], reps: Int) throws(BenchError) -> [ReaderSpeed] {
    var speeds: [ReaderSpeed] = []
    for format in SourceFormat.allCases.map(Optional.some) + [nil] {
      let ofFormat = files.filter { $0.format == format }
      if !ofFormat.isEmpty { speeds.append(try ReaderSpeed(format, ofFormat.map(\.file), reps: reps)) }
    }
    return speeds
  }

  private init(_ format: SourceFormat?, _ files: [String], reps: Int) throws(BenchError) {
    let contents = try Self.contents(of: files)
    self.format = format
    byteCount = contents.reduce(0) { $0 + $1.bytes.count }
    samples = Samples.takenCold(reps) {
      for (name, bytes) in contents { _ = readNewsletters(from: bytes, file: name).newsletters.count }
    }
  }

  /// The files in memory, at most their first 512 MB.
  static func contents(of files: [String]) throws(BenchError) -> [(name: String, bytes: [UInt8])] {
    var contents: [(name: String, bytes: [UInt8])] = []
    var byteCount = 0
    for file in files where byteCount < 512_000_000 {
      do throws(FileError) {
        let bytes = try readFile(at: file, limit: .letters)
        byteCount += bytes.count
        contents.append((file, bytes))
      } catch {
        throw BenchError(error.description)
      }
    }
    return contents
  }

  /// The form's name.
  var name: String { format?.rawValue ?? "unread" }

  /// Millions of bytes a second.
  var megabytesPerSecond: Double { Double(byteCount) / 1e6 / (samples.median / 1_000) }

  var json: JSON {
    .object(
      [("format", .string(name)), ("bytes", .integer(byteCount))] + samples.json
        + [("mb_per_s", .measured(megabytesPerSecond))])
  }
}
