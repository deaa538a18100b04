import CorpusLoading
import NewsletterReaders

/// How fast the readers alone are: the bytes of the files are in memory, one core reads them, and nothing is made of the
/// newsletters.
struct ReaderSpeed {
  let samples: Samples
  let byteCount: Int

  /// Reads at most the first 512 MB of the files. Throws when one of them is gone meanwhile.
  init(_ files: [String], reps: Int) throws(BenchError) {
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
    self.byteCount = byteCount
    samples = Samples.takenCold(reps) {
      for (name, bytes) in contents { _ = readNewsletters(from: bytes, file: name).newsletters.count }
    }
  }

  /// Millions of bytes a second.
  var megabytesPerSecond: Double { Double(byteCount) / 1e6 / (samples.median / 1_000) }

  var json: [(String, JSON)] { samples.json + [("mb_per_s", .measured(megabytesPerSecond))] }
}
