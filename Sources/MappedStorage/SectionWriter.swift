internal import Glibc

/// Writes slabs one after the other into a file that `SectionReader` maps.
///
/// The file is written under another name and takes its own only in `finish`, so that a reader never sees half of one;
/// what is not finished is removed. A file that the system loses in a crash fails its checksums, so nothing waits for a disk.
package struct SectionWriter: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private let format: UInt64
  private var isFinished = false
  /// The bytes of the block that is being filled.
  private var block: [UInt8] = []
  private var length = 0
  private var entries: [UInt64] = []
  private var checksums: [UInt64] = []

  /// `format` tells one version of the contents from another.
  package init(path: String, format: UInt64) throws(SectionError) {
    self.path = path
    self.format = format
    temporaryPath = UnfinishedFile.path(for: path)
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard 0 <= descriptor else { throw .unreadable(systemReason()) }
    block.reserveCapacity(SectionLayout.blockLength)
    try append(bytes: [UInt8](repeating: 0, count: SectionLayout.headerLength))
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(temporaryPath) }
  }

  /// Adds a section. Cost: one pass over its bytes.
  ///
  /// A part of another file must be intact: here its bytes get a checksum that fits them.
  package mutating func append<Element>(_ slab: Slab<Element>) throws(SectionError) {
    guard slab.isIntact else { throw .damaged }
    try align()
    entries += [UInt64(length), UInt64(slab.byteCount), UInt64(MemoryLayout<Element>.stride)]
    try append(raw: UnsafeRawBufferPointer(UnsafeBufferPointer(start: slab.start, count: slab.count)))
  }

  package mutating func append<Element: BitwiseCopyable & Sendable>(
    _ elements: [Element]
  ) throws(SectionError) {
    try append(Slab(elements))
  }

  /// How many bytes there are so far.
  package var byteCount: Int { length }

  /// Completes the file and gives it its name, in place of one that was there.
  package mutating func finish() throws(SectionError) {
    try align()
    try flush()
    let directory = words(entries + checksums)
    let place = length
    try writeAll(directory)
    try writeHeader(directoryAt: place, directory)
    guard rename(temporaryPath, path) == 0 else { throw .unreadable(systemReason()) }
    isFinished = true
  }

  private func writeHeader(directoryAt place: Int, _ directory: [UInt8]) throws(SectionError) {
    let checksum = directory.withUnsafeBytes(blockChecksum)
    let numbers = [
      SectionLayout.magic, format, UInt64(place + directory.count), UInt64(place), UInt64(directory.count),
      UInt64(entries.count / SectionLayout.entryWords), checksum,
    ]
    let head = words(numbers)
    let header = head + words([head.withUnsafeBytes(blockChecksum)])
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .unreadable(systemReason()) }
    try writeAll(header)
  }

  private mutating func align() throws(SectionError) {
    let rest = length % SectionLayout.alignment
    if rest != 0 { try append(bytes: [UInt8](repeating: 0, count: SectionLayout.alignment - rest)) }
  }

  private mutating func append(bytes: [UInt8]) throws(SectionError) {
    block += bytes
    length += bytes.count
    if block.count >= SectionLayout.blockLength { try flush() }
  }

  private mutating func append(raw bytes: UnsafeRawBufferPointer) throws(SectionError) {
    var offset = 0
    while offset < bytes.count {
      let taken = min(SectionLayout.blockLength - block.count, bytes.count - offset)
      block += UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + taken])
      offset += taken
      length += taken
      if block.count == SectionLayout.blockLength { try flush() }
    }
  }

  /// Writes the block out. Only the last one is shorter than the others.
  private mutating func flush() throws(SectionError) {
    guard !block.isEmpty else { return }
    checksums.append(block.withUnsafeBytes(blockChecksum))
    try writeAll(block)
    block.removeAll(keepingCapacity: true)
  }

  private func writeAll(_ bytes: [UInt8]) throws(SectionError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if written < 0 && errno == EINTR { continue }
      guard 0 < written else { throw .unreadable(systemReason()) }
      offset += written
    }
  }
}

private func words(_ numbers: [UInt64]) -> [UInt8] {
  numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) } }
}

/// What the system said to the last call.
func systemReason() -> String { String(cString: strerror(errno)) }
