import Foundation
import MappedStorage
import TestSupport
import Testing

/// What the tests write: sections of all widths, one of them empty, one of more than a block.
private struct Sections: Equatable {
  var bytes: [UInt8]
  var halves: [UInt16]
  var words: [UInt32]
  var longs: [UInt64]

  static let sample = Sections(
    bytes: (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }, halves: [],
    words: (0..<1000).map { UInt32($0) }, longs: [.max, 0, 7])

  static let small = Sections(
    bytes: Array("a few bytes".utf8), halves: [1, 2, 3], words: (0..<40).map { UInt32($0) }, longs: [.max])

  func write(to path: String, format: UInt64 = 1) throws(SectionError) {
    var writer = try SectionWriter(path: path, format: format)
    try writer.append(bytes)
    try writer.append(halves)
    try writer.append(words)
    try writer.append(longs)
    try writer.finish()
  }

  init(bytes: [UInt8], halves: [UInt16], words: [UInt32], longs: [UInt64]) {
    (self.bytes, self.halves, self.words, self.longs) = (bytes, halves, words, longs)
  }

  /// Reads all of a file; `damaged` where a part is not what was written.
  init(path: String, format: UInt64 = 1) throws(SectionError) {
    var reader = SectionReader(try MappedFile(path: path, format: format))
    bytes = Array(try reader.intactSlab(of: UInt8.self))
    halves = Array(try reader.intactSlab(of: UInt16.self))
    words = Array(try reader.intactSlab(of: UInt32.self))
    longs = Array(try reader.intactSlab(of: UInt64.self))
    guard reader.isAtEnd else { throw .damaged }
  }
}

struct SectionTests {
  @Test func `sections come back as they were written`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    try Sections.sample.write(to: path)
    #expect(try Sections(path: path) == .sample)
    #expect(folder.names == ["sections"])
  }

  @Test func `a section begins at a multiple of 64 and is that of no other element`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    try Sections.small.write(to: path)
    let file = try MappedFile(path: path, format: 1)
    var reader = SectionReader(file)
    let bytes = try reader.slab(of: UInt8.self)
    #expect(bytes.span.withUnsafeBytes { Int(bitPattern: $0.baseAddress) % 64 } == 0)
    #expect(throws: SectionError.damaged) { try reader.slab(of: UInt64.self) }
    #expect(!reader.isAtEnd)
    #expect(!file.isDamaged)
  }

  @Test func `a file of another format, none, a folder and a pipe are told apart from a damaged one`() throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    try Sections.small.write(to: path, format: 1)
    #expect(throws: SectionError.otherVersion) { try MappedFile(path: path, format: 2) }
    #expect(throws: SectionError.absent) { try MappedFile(path: path + "-none", format: 1) }
    #expect(throws: SectionError.unreadable("it is no file")) { try MappedFile(path: folder.path, format: 1) }
    mkfifo(folder.path + "/pipe", 0o600)
    #expect(throws: SectionError.unreadable("it is no file")) {
      try MappedFile(path: folder.path + "/pipe", format: 1)
    }
  }

  @Test func `no byte can be changed without notice`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    try Sections.small.write(to: path)
    let whole = try folder.bytes(of: "sections")
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 1 << UInt8(place % 8)
      try folder.write(bytes, to: "sections")
      #expect(throws: SectionError.self, "byte \(place)") { try Sections(path: path) }
    }
  }

  @Test func `a file that was cut off or has grown is damaged`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    try Sections.small.write(to: path)
    let whole = try folder.bytes(of: "sections")
    for length in 0..<whole.count {
      try folder.write(Array(whole[..<length]), to: "sections")
      #expect(throws: SectionError.damaged, "\(length) bytes") { try MappedFile(path: path, format: 1) }
    }
    try folder.write(whole + [0], to: "sections")
    #expect(throws: SectionError.damaged) { try MappedFile(path: path, format: 1) }
  }

  @Test func `damage is noticed in the block that is touched, and only there`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    try Sections.sample.write(to: path)
    var bytes = try folder.bytes(of: "sections")
    bytes[2_500_000] ^= 1
    try folder.write(bytes, to: "sections")
    let file = try MappedFile(path: path, format: 1)
    var reader = SectionReader(file)
    let slab = try reader.slab(of: UInt8.self)
    #expect(slab.isIntact(0..<1_500_000))
    #expect(!file.isDamaged)
    #expect(!slab.isIntact(2_499_930..<2_499_931))
    #expect(file.isDamaged)
    #expect(slab.isIntact(0..<1_500_000))
  }

  @Test func `damage is not written on with a checksum that fits it`() throws {
    let folder = try TemporaryFolder()
    try Sections.sample.write(to: folder.path + "/sections")
    var bytes = try folder.bytes(of: "sections")
    bytes[100] ^= 1
    try folder.write(bytes, to: "sections")
    var reader = SectionReader(try MappedFile(path: folder.path + "/sections", format: 1))
    let slab = try reader.slab(of: UInt8.self)
    var writer = try SectionWriter(path: folder.path + "/copy", format: 1)
    var reason: SectionError?
    do throws(SectionError) { try writer.append(slab) } catch { reason = error }
    #expect(reason == .damaged)
  }

  @Test func `what is not finished leaves the old file and nothing else`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    try Sections.small.write(to: path)
    func begin() throws {
      var writer = try SectionWriter(path: path, format: 1)
      try writer.append([1, 2, 3] as [UInt8])
      let names = folder.names
      #expect(names.count == 2)
      let unfinished = names.compactMap { UnfinishedFile(name: $0) }
      #expect(unfinished.map(\.process) == [getpid()])
      #expect(unfinished.allSatisfy { !$0.isAbandoned })
    }
    try begin()
    #expect(folder.names == ["sections"])
    #expect(try Sections(path: path) == .small)
  }

  @Test func `two writers at once do not touch each other's file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sections"
    var writer = try SectionWriter(path: path, format: 2)
    try writer.append([9] as [UInt8])
    try Sections.small.write(to: path)
    #expect(try Sections(path: path) == .small)
    try writer.finish()
    #expect(throws: SectionError.otherVersion) { try MappedFile(path: path, format: 1) }
    #expect(folder.names == ["sections"])
  }

  @Test func `names of unfinished files are told from others`() {
    #expect(UnfinishedFile(name: "a.cache.4711-f3a0.part")?.process == 4711)
    for name in ["a.cache", "a.part", ".part", "a.-1-2.part", "a.0-2.part", "a.x-2.part"] {
      #expect(UnfinishedFile(name: name) == nil, "\(name)")
    }
  }
}
