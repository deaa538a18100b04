import CorpusLoading
import NewsletterReaders
import Newsletters

/// How fast messages alone are parsed and their texts decoded: the bytes of the files are in memory, one core works, and no letters
/// are made of the texts.
struct MailDecodingSpeed {
  let samples: Samples
  let byteCount: Int
  /// Bytes of the texts, decoded.
  let decodedByteCount: Int

  /// Of at most the first 512 MB of the mail among the files; `nil` where there is none. Throws when a file is gone meanwhile.
  init?(_ files: [SourceReport], reps: Int) throws(BenchError) {
    let mail = files.filter { $0.format == .email }
    guard !mail.isEmpty else { return nil }
    let contents = try ReaderSpeed.contents(of: mail.map(\.file))
    byteCount = contents.reduce(0) { $0 + $1.bytes.count }
    var decoded = 0
    samples = Samples.takenCold(reps) {
      decoded = contents.reduce(0) { $0 + decodedMailLength($1.bytes) }
    }
    decodedByteCount = decoded
  }

  /// Millions of bytes of mail a second.
  var megabytesPerSecond: Double { Double(byteCount) / 1e6 / (samples.median / 1_000) }

  var json: JSON {
    .object(
      [("bytes", .integer(byteCount)), ("decoded_bytes", .integer(decodedByteCount))] + samples.json
        + [("mb_per_s", .measured(megabytesPerSecond))])
  }
}
