/// How a file of sections is laid out. All numbers are little-endian and 64 bits wide.
///
///     header       magic, format, file length, place and length of the directory, checksum of the directory, of the header
///     sections     each begins at a multiple of 64
///     directory    place, length and element size of each section, then the checksum of each block before it
///
/// Blocks are cut from the start of the file; the header's own bytes count as zero in the first.
enum SectionLayout {
  /// `tearcach` in ASCII.
  static let magic: UInt64 = 0x6863_6163_7261_6574
  static let headerLength = 64
  static let alignment = 64
  /// Bytes under one checksum: what a look at one row reads at least, and as much as the system maps at one fault.
  static let blockLength = 1 << 16
  /// Words of a section's entry.
  static let entryWords = 3
}

/// Why a file of sections cannot be used.
package enum SectionError: Error, Hashable, Sendable {
  /// There is no file of the name.
  case absent
  /// The system refused; its reason in words.
  case unreadable(String)
  /// Something was written over, cut off or never finished.
  case damaged
  /// Written by another version.
  case otherVersion
}
