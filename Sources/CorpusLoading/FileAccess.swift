internal import Glibc

/// A call of the system that failed, in words.
package struct FileError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var reason: String
  /// There is nothing at the path.
  package var isMissing: Bool

  /// From the calling thread's `errno`.
  init(_ path: String) {
    let number = errno
    self.path = path
    reason = unsafe String(cString: strerror(number))
    isMissing = number == ENOENT
  }

  init(_ path: String, reason: String) {
    self.path = path
    self.reason = reason
    isMissing = false
  }

  package var description: String { "\(path): \(reason)" }
}

/// How many bytes of one file are read at most.
package struct SizeLimit: Hashable, Sendable {
  package var bytes: Int
  /// For a file that holds many letters, whose readers limit each of them, or that is packed, whose reader limits what comes out.
  package var collectionBytes: Int

  package init(bytes: Int, collectionBytes: Int? = nil) {
    self.bytes = bytes
    self.collectionBytes = collectionBytes ?? bytes
  }

  /// 64 MiB.
  package static let script = SizeLimit(bytes: 64 << 20)
  /// 64 MiB, for interchange, mailboxes, feeds and what gzip packed 1 GiB.
  package static let letters = SizeLimit(bytes: 64 << 20, collectionBytes: 1 << 30)

  /// How many of the first bytes tell which limit holds.
  static let headLength = 64

  func bytes(for head: some Collection<UInt8>) -> Int { isCollection(head) ? collectionBytes : bytes }
}

/// Whether a file that begins with these bytes may hold many letters, or is packed.
private func isCollection(_ head: some Collection<UInt8>) -> Bool {
  if head.starts(with: [0x1F, 0x8B]) { return true }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let start = head.dropFirst(head.starts(with: mark) ? 3 : 0).drop { $0 <= UInt8(ascii: " ") }
  let text = String(decoding: start.prefix(8), as: UTF8.self)
  return text.hasPrefix("{") || text.hasPrefix("From ")
    || ["<?xml", "<rss", "<feed", "<rdf:"].contains { text.lowercased().hasPrefix($0) }
}

/// The bytes of a file or pipe up to its end. Devices and sockets are refused, since they may never end.
package func readFile(at path: String, limit: SizeLimit) throws(FileError) -> [UInt8] {
  try readFile(at: path, limit: limit, goesOn: nil)
}

/// As above; `goesOn` is asked while a pipe is read, and ends it with an error.
package func readFile(at path: String, limit: SizeLimit, goesOn: ((_ bytes: Int) -> Bool)?) throws(FileError)
  -> [UInt8]
{
  let status = try FileStatus(of: path)
  if status.isFolder { throw FileError(path, reason: "Is a folder") }
  guard status.isRegular || status.isPipe else {
    throw FileError(path, reason: "only files and pipes are read, and this is neither")
  }
  let descriptor = try openForReading(path)
  defer { close(descriptor) }
  if status.isRegular {
    return try readRegular(descriptor, named: path, size: status.size, limit: limit) { true }
  }
  return try readToEnd(of: descriptor, named: path, limit: limit, goesOn: goesOn)
}

/// The bytes of a regular file that the walk found; `goesOn` is asked for every 8 MiB.
func readFile(
  _ file: InputFile, limit: SizeLimit, goesOn: () -> Bool = { true }
) throws(FileError) -> [UInt8] {
  let descriptor = try openForReading(file.path)
  defer { close(descriptor) }
  return try readRegular(descriptor, named: file.path, size: file.size, limit: limit, goesOn)
}

/// Opens without waiting for the other end of a pipe.
private func openForReading(_ path: String) throws(FileError) -> Int32 {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard 0 <= descriptor else { throw FileError(path) }
  return descriptor
}

/// The bytes that are left to read of an open file; `path` names it in an error.
package func readToEnd(
  of descriptor: Int32, named path: String, limit: SizeLimit
) throws(FileError) -> [UInt8] {
  try readToEnd(of: descriptor, named: path, limit: limit, goesOn: nil)
}

/// As above; `goesOn` is asked for every piece that comes, and 20 times a second while none does, with the bytes so far.
func readToEnd(
  of descriptor: Int32, named path: String, limit: SizeLimit, goesOn: ((_ bytes: Int) -> Bool)?,
  after start: [UInt8] = []
) throws(FileError) -> [UInt8] {
  var bytes = start
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    try checkLength(bytes.count, head: bytes.prefix(SizeLimit.headLength), limit, path)
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = unsafe poll(&polled, 1, goesOn == nil ? -1 : 50)
    if let goesOn, !goesOn(bytes.count) { throw FileError(path, reason: "reading was stopped") }
    guard 0 < ready else {
      if ready == 0 || errno == EINTR { continue }
      throw FileError(path)
    }
    let count = unsafe read(descriptor, &chunk, chunk.count)
    if 0 < count {
      bytes += chunk[..<count]
    } else if count == 0 {
      return bytes
    } else if errno != EINTR, errno != EAGAIN {
      throw FileError(path)
    }
  }
}

private func checkLength(
  _ length: Int, head: some Collection<UInt8>, _ limit: SizeLimit, _ path: String
) throws(FileError) {
  guard min(limit.bytes, limit.collectionBytes) < length else { return }
  let most = limit.bytes(for: head)
  if most < length {
    throw FileError(path, reason: "longer than \(most >> 20) MiB, which is the most that is read")
  }
}

/// Reads into memory of the right size; a file that has grown since is read on to its end.
private func readRegular(
  _ descriptor: Int32, named path: String, size: Int, limit: SizeLimit, _ goesOn: () -> Bool
) throws(FileError) -> [UInt8] {
  if limit.bytes < size {
    var head = [UInt8](repeating: 0, count: SizeLimit.headLength)
    let count = unsafe pread(descriptor, &head, head.count, 0)
    try checkLength(size, head: head.prefix(max(count, 0)), limit, path)
  }
  var failure: FileError?
  // One byte more than there should be: a file that fills it has grown, and one that does not is at its end.
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
    unsafe useLargePages(UnsafeMutableRawBufferPointer(buffer))
    while count < buffer.count, let start = buffer.baseAddress {
      let got = unsafe read(descriptor, start + count, min(buffer.count - count, 8 << 20))
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = FileError(path) }
      if !goesOn() { failure = FileError(path, reason: "reading was stopped") }
      if got <= 0 || failure != nil { return }
      count += got
      if count == size { return }
    }
  }
  if let failure { throw failure }
  try checkLength(bytes.count, head: bytes.prefix(SizeLimit.headLength), limit, path)
  guard size < bytes.count else { return bytes }
  return try readToEnd(of: descriptor, named: path, limit: limit, goesOn: nil, after: bytes)
}

/// Asks for pages of 2 MiB under a long buffer: clearing small ones takes as long as reading into them.
private func useLargePages(_ buffer: UnsafeMutableRawBufferPointer) {
  let page = 1 << 21
  guard 8 * page <= buffer.count, let start = buffer.baseAddress else { return }
  let offset = (page - Int(bitPattern: start) % page) % page
  unsafe madvise(start + offset, (buffer.count - offset) / page * page, MADV_HUGEPAGE)
}
