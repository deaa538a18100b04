import Diagnostics

/// Zipped files. A place in one would be of no use to anybody, so that errors stand at the start.
extension Diagnostic {
  private static let start = SourceSpan(0, 0)

  static func gzipDamaged(unzipped count: Int) -> Diagnostic {
    Diagnostic(
      "gzip-damaged", "the zipped file is damaged after \(count) bytes of text", at: start,
      help: ["`gzip -t` checks a zipped file; a new copy may be sound"])
  }

  static func gzipCut(unzipped count: Int) -> Diagnostic {
    Diagnostic(
      "gzip-cut", "the zipped file ends too early, after \(count) bytes of text", at: start,
      help: ["the copying may have stopped half-way: copy it once more"])
  }

  static func gzipTooLong() -> Diagnostic {
    Diagnostic(
      "gzip-too-long", "the zipped file holds more than 1 GiB of text", at: start,
      help: ["unzip it and split the text"])
  }

  static func gzipExpandsTooMuch(_ times: Int) -> Diagnostic {
    Diagnostic(
      "gzip-expands-too-much", "the zipped file becomes more than \(times) times its length", at: start,
      help: ["no letter shrinks like this; unzip it if you know what it is"])
  }

  static func gzipInGzip() -> Diagnostic {
    Diagnostic(
      "gzip-in-gzip", "the zipped file holds another zipped file", at: start, help: ["unzip it once"])
  }

  static func gzipTrailingBytes(_ count: Int, at end: Int) -> Diagnostic {
    Diagnostic(
      "gzip-trailing-bytes", severity: .warning,
      "\(count) bytes behind the end of the zipped text were left out",
      at: SourceSpan(UInt32(clamping: end), UInt32(clamping: end)))
  }
}
