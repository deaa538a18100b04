import CZlib
import Diagnostics

/// What a zipped file begins with.
let gzipMark: [UInt8] = [0x1F, 0x8B]

/// Bytes that a zipped file may become at most.
private let longestText = 1 << 30
/// How many times its own length a zipped file may become.
private let greatestExpansion = 100
/// Up to here the expansion is not looked at: a few blank pages shrink to nearly nothing.
private let harmlessLength = 1 << 20

/// Unzips a gzip file of one or several members.
///
/// A text over 1 GiB, or over 1 MiB and 100 times the length of what it was unzipped from, is refused as soon as it shows. Zero
/// bytes behind the last member are padding, anything else there is left out with a warning. Cost: one pass, some 300 MB/s.
///
/// - Throws: A diagnostic without a place, because a zipped file has no lines.
func gunzipped(_ bytes: [UInt8], warnings: inout [Diagnostic]) throws(Diagnostic) -> [UInt8] {
  var members = try GzipMembers()
  return try members.unzip(bytes, warnings: &warnings)
}

/// Unzips members one after the other.
@safe private struct GzipMembers: ~Copyable {
  private let reader: OpaquePointer
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var text: [UInt8] = []
  private var place = 0

  init() throws(Diagnostic) {
    guard let opened = unsafe gzip_open() else { throw .withoutMemory(at: SourceSpan(0, 0)) }
    unsafe reader = opened
  }

  deinit { unsafe gzip_close(reader) }

  mutating func unzip(_ bytes: [UInt8], warnings: inout [Diagnostic]) throws(Diagnostic) -> [UInt8] {
    while true {
      switch step(bytes) {
      case .GzipStepMore: try checkExpansion()
      case .GzipStepEndOfMember:
        try checkExpansion()
        guard bytes[place...].starts(with: gzipMark) else {
          if bytes[place...].contains(where: { $0 != 0 }) {
            warnings.append(.gzipTrailingBytes(bytes.count - place, at: text.count))
          }
          return text
        }
        unsafe gzip_restart(reader)
      case .GzipStepDamaged: throw .gzipDamaged(unzipped: text.count)
      case .GzipStepCut: throw .gzipCut(unzipped: text.count)
      case .GzipStepNoMemory: throw .withoutMemory(at: SourceSpan(0, 0))
      }
    }
  }

  private mutating func step(_ bytes: [UInt8]) -> gzip_step {
    var consumed = 0
    var written = 0
    let step = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        guard let from = input.baseAddress, let into = output.baseAddress else {
          return gzip_step.GzipStepCut
        }
        return unsafe gzip_read(
          reader, from + place, input.count - place, &consumed, into, output.count, &written)
      }
    }
    place += consumed
    text.append(contentsOf: buffer[..<written])
    return step
  }

  private func checkExpansion() throws(Diagnostic) {
    if longestText < text.count { throw .gzipTooLong() }
    guard harmlessLength < text.count, greatestExpansion * place < text.count else { return }
    throw .gzipExpandsTooMuch(greatestExpansion)
  }
}
