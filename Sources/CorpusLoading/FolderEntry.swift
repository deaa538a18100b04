internal import Glibc

/// Something that a folder holds.
struct FolderEntry: Sendable {
  var path: String
  /// `nil` when the system would not tell.
  var status: FileStatus?
  /// A folder of the mails of a Maildir, or something in it.
  var isMail = false
}

/// What is in a folder, sorted by the bytes of the names: either the entries whose names are hidden, or all others.
///
/// Cost: a call of the system for each entry, on all cores. Where `isCancelled` says so, some are left out.
func entries(
  inFolder path: String, hidden: Bool = false, isCancelled: @Sendable () -> Bool
) throws(FileError) -> [FolderEntry] {
  guard let folder = unsafe opendir(path) else { throw FileError(path) }
  defer { unsafe closedir(folder) }
  let names = unsafe FolderNames(folder, hidden: hidden)
  let descriptor = unsafe dirfd(folder)
  let prefix = path.hasSuffix("/") ? path : path + "/"
  let step = 512
  return inParallel((names.count + step - 1) / step) { part in
    if isCancelled() { return [FolderEntry]() }
    return (part * step..<min((part + 1) * step, names.count)).map { index in
      FolderEntry(path: prefix + names[index], status: names.status(of: index, in: descriptor))
    }
  }.flatMap(\.self)
}

/// The names in a folder in one block of memory.
private struct FolderNames: Sendable {
  private struct Name {
    /// The first eight bytes as a number: it orders most pairs without a look at the names.
    var key: UInt64
    var start: Int
    var count: Int
  }

  /// Each name with a zero behind it, in the order of the folder.
  private var bytes: [UInt8] = []
  private var names: [Name] = []

  var count: Int { names.count }

  init(_ folder: OpaquePointer, hidden: Bool) {
    while let entry = unsafe readdir(folder) {
      unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe append(name.prefix { $0 != 0 }, ifHidden: hidden)
      }
    }
    let bytes = bytes
    names.sort { a, b in
      if a.key != b.key { return a.key < b.key }
      var index = 8
      while index < a.count, index < b.count {
        let (left, right) = (bytes[a.start + index], bytes[b.start + index])
        if left != right { return left < right }
        index += 1
      }
      return a.count < b.count
    }
  }

  /// Takes a name that is hidden, or one that is not; never `.` and `..`.
  private mutating func append(_ name: some Collection<UInt8>, ifHidden hidden: Bool) {
    let point = UInt8(ascii: ".")
    guard let first = name.first, (first == point) == hidden,
      name.count > 2 || name.contains(where: { $0 != point })
    else { return }
    let start = bytes.count
    bytes += name
    let head = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < name.count ? bytes[start + $1] : 0) }
    names.append(Name(key: head, start: start, count: name.count))
    bytes.append(0)
  }

  subscript(index: Int) -> String {
    let name = names[index]
    return String(decoding: bytes[name.start..<(name.start + name.count)], as: UTF8.self)
  }

  func status(of index: Int, in folder: Int32) -> FileStatus? {
    var status = stat()
    let isKnown = unsafe bytes.withUnsafeBytes { bytes in
      guard let name = unsafe bytes.baseAddress?.advanced(by: names[index].start) else { return false }
      return unsafe fstatat(folder, name.assumingMemoryBound(to: CChar.self), &status, 0) == 0
    }
    return isKnown ? FileStatus(status) : nil
  }
}
