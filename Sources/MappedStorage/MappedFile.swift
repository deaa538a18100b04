internal import Glibc
import Synchronization

/// A file of sections, mapped and not read: only what is touched comes into memory.
///
/// Each block is checked against its checksum when it is first asked about, from any thread.
package final class MappedFile: SlabOwner, @unchecked Sendable {
  private let base: UnsafeRawPointer
  private let length: Int
  /// Of the blocks, in order; set before the first slab is given out.
  private let checksums: [UInt64]
  /// What is known of each block.
  private let states: UnsafeMutablePointer<Atomic<UInt8>>
  private let damage = Atomic<Bool>(false)
  let entries: [UInt64]

  private enum State {
    static let unknown: UInt8 = 0
    static let intact: UInt8 = 1
    static let damaged: UInt8 = 2
  }

  /// Maps the file at `path`. Cost: independent of its length, but for 8 bytes of directory per 64 KiB.
  ///
  /// Whoever shortens the file in place while it is mapped ends the program; `SectionWriter` never does.
  package init(path: String, format: UInt64) throws(SectionError) {
    let mapping = try Mapping(path: path)
    (base, length) = (mapping.base, mapping.length)
    do throws(SectionError) {
      let directory = try Directory(mapping.bytes, format: format)
      (entries, checksums) = (directory.entries, directory.checksums)
    } catch {
      munmap(UnsafeMutableRawPointer(mutating: mapping.base), mapping.length)
      throw error
    }
    states = .allocate(capacity: max(1, checksums.count))
    for index in 0..<checksums.count { (states + index).initialize(to: Atomic(State.unknown)) }
    super.init()
  }

  deinit {
    states.deinitialize(count: checksums.count)
    states.deallocate()
    munmap(UnsafeMutableRawPointer(mutating: base), length)
  }

  /// Whether a block was found to be other than what was written.
  package var isDamaged: Bool { damage.load(ordering: .relaxed) }

  /// How many bytes the file has.
  package var byteCount: Int { length }

  override func isIntact(_ start: UnsafeRawPointer, byteCount: Int) -> Bool {
    guard 0 < byteCount else { return true }
    let first = (start - base) / SectionLayout.blockLength
    let last = (start - base + byteCount - 1) / SectionLayout.blockLength
    guard 0 <= first, last < checksums.count else { return false }
    var isIntact = true
    for block in first...last where !isBlockIntact(block) { isIntact = false }
    return isIntact
  }

  private func isBlockIntact(_ block: Int) -> Bool {
    let known = states[block].load(ordering: .acquiring)
    if known != State.unknown { return known == State.intact }
    let isIntact = checksum(ofBlock: block) == checksums[block]
    if !isIntact { damage.store(true, ordering: .relaxed) }
    states[block].store(isIntact ? State.intact : State.damaged, ordering: .releasing)
    return isIntact
  }

  private func checksum(ofBlock block: Int) -> UInt64 {
    let start = block * SectionLayout.blockLength
    let end = min(start + SectionLayout.blockLength, sectionsEnd)
    let bytes = UnsafeRawBufferPointer(start: base + start, count: end - start)
    guard block == 0 else { return blockChecksum(bytes) }
    // The header was written last, over zeros; it has a checksum of its own.
    var first = [UInt8](bytes)
    for index in 0..<min(SectionLayout.headerLength, first.count) { first[index] = 0 }
    return first.withUnsafeBytes(blockChecksum)
  }

  /// Where the directory begins.
  private var sectionsEnd: Int {
    length - (entries.count + checksums.count) * MemoryLayout<UInt64>.stride
  }

  /// The elements of a section; `nil` where the entry does not fit the file or the element.
  func slab<Element>(ofSection index: Int, of type: Element.Type) -> Slab<Element>? {
    let place = index * SectionLayout.entryWords
    guard place + 2 < entries.count, entries[place + 2] == UInt64(MemoryLayout<Element>.stride),
      let start = Int(exactly: entries[place]), let byteCount = Int(exactly: entries[place + 1]),
      start % SectionLayout.alignment == 0, start <= sectionsEnd, byteCount <= sectionsEnd - start,
      byteCount % MemoryLayout<Element>.stride == 0
    else { return nil }
    let count = byteCount / MemoryLayout<Element>.stride
    return Slab(start: (base + start).assumingMemoryBound(to: Element.self), count: count, owner: self)
  }
}

/// A mapped file before it is known what it holds.
private struct Mapping {
  let base: UnsafeRawPointer
  let length: Int
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: length) }

  init(path: String) throws(SectionError) {
    // Opening a pipe would wait for its other end.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard 0 <= descriptor else { throw errno == ENOENT ? .absent : .unreadable(systemReason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(systemReason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable("it is no file") }
    length = Int(status.st_size)
    guard length >= SectionLayout.headerLength else { throw .damaged }
    let mapped = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else { throw .unreadable(systemReason()) }
    base = UnsafeRawPointer(mapped)
  }
}

/// The directory of a file, checked.
private struct Directory {
  let entries: [UInt64]
  let checksums: [UInt64]

  init(_ bytes: UnsafeRawBufferPointer, format: UInt64) throws(SectionError) {
    let header = (0..<8).map { number(bytes, at: $0 * 8) }
    guard header[0] == SectionLayout.magic,
      header[7] == blockChecksum(UnsafeRawBufferPointer(rebasing: bytes[..<56]))
    else { throw .damaged }
    guard header[1] == format else { throw .otherVersion }
    guard header[2] == UInt64(bytes.count), let place = Int(exactly: header[3]),
      let length = Int(exactly: header[4]), let sections = Int(exactly: header[5]),
      place <= bytes.count, length == bytes.count - place, length % 8 == 0,
      sections <= length / 8 / SectionLayout.entryWords
    else { throw .damaged }
    let directory = UnsafeRawBufferPointer(rebasing: bytes[place...])
    guard blockChecksum(directory) == header[6] else { throw .damaged }
    let numbers = (0..<length / 8).map { number(directory, at: $0 * 8) }
    entries = Array(numbers.prefix(sections * SectionLayout.entryWords))
    checksums = Array(numbers.dropFirst(entries.count))
    let blocks = (place + SectionLayout.blockLength - 1) / SectionLayout.blockLength
    guard checksums.count == blocks else { throw .damaged }
  }
}

private func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}
