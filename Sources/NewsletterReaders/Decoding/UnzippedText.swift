import Diagnostics

/// A file's text: unzipped where the file is a gzip file, else its bytes as they are.
struct UnzippedText {
  /// Empty where the file could not be unzipped.
  var bytes: [UInt8]
  /// The file's path, without the ending `.gz` where it was unzipped.
  var name: String
  var warnings: [Diagnostic] = []
  /// Why the file could not be unzipped.
  var error: Diagnostic?

  /// A gzip file is told by its first bytes, whatever its name.
  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    name = file
    guard bytes.starts(with: gzipMark) else { return }
    if file.lowercased().hasSuffix(".gz") { name = String(file.dropLast(3)) }
    do throws(Diagnostic) {
      self.bytes = try gunzipped(bytes, warnings: &warnings)
      if self.bytes.starts(with: gzipMark) { throw .gzipInGzip() }
    } catch {
      self.bytes = []
      self.error = error
    }
  }
}
