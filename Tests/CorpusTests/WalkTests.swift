import CorpusLoading
import NewsletterReaders
import Newsletters
import TestSupport
import Testing

private func line(_ title: String) -> [UInt8] { writeInterchange([Newsletter(title: title)]) }

private let prose = Array(
  "Tonnage is short.\n\nThe queues at the yards are long, and nobody builds ships.\n".utf8)

struct WalkTests {
  /// The names under the folder that were read, and those that were left aside with a word.
  private func walked(_ folder: TemporaryFolder, _ more: [String] = []) -> (read: [String], skipped: [String])
  {
    let loaded = load(LoadRequest(paths: [folder.path] + more.map { folder.path + "/" + $0 }))
    let names = { (paths: [String]) in paths.map { String($0.dropFirst(folder.path.utf8.count + 1)) } }
    let skipped = loaded.problems.filter { $0.code == "skipped-file" }.map(\.file)
    return (names(loaded.files.map(\.file).filter { !skipped.contains($0) }), names(skipped))
  }

  @Test func `what is packed is what its inner name says`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.jsonl.gz", "b.gz", "c.png.gz", "d.tar.gz", "e.tgz", "f.CSV.GZ"] {
      try folder.write([0x1F, 0x8B, 8, 0], to: name)
    }
    let (read, skipped) = walked(folder)
    #expect(read == ["a.jsonl.gz", "b.gz"])
    #expect(skipped == ["c.png.gz", "d.tar.gz", "e.tgz", "f.CSV.GZ"])
  }

  @Test func `the mails of a Maildir are read whatever their names, but none that is being delivered`() throws
  {
    let folder = try TemporaryFolder()
    for name in ["cur/1.M2P3.host:2,S", "cur/2.host.json", "new/3.host.png", "tmp/4.host", "note.jsonl"] {
      try folder.write(line(name), to: "mail/" + name)
    }
    for name in ["cur/5.jsonl", "tmp/6.jsonl", "cur/7.json"] { try folder.write(line(name), to: "x/" + name) }
    let (read, skipped) = walked(folder)
    #expect(
      read == [
        "mail/cur/1.M2P3.host:2,S", "mail/cur/2.host.json", "mail/new/3.host.png", "mail/note.jsonl",
        "x/cur/5.jsonl", "x/tmp/6.jsonl",
      ])
    #expect(skipped == ["x/cur/7.json"])
  }

  @Test func `the folders within a Maildir are read, and no other hidden ones`() throws {
    let folder = try TemporaryFolder()
    let names = [
      ".News/cur/1.host:2,S", ".News/new/2.host", ".News/tmp/3.host", ".git/new/4.host",
      ".News.Old/cur/5.host",
      ".News.Old/new/6.host", ".News.Old/tmp/7.host", "cur/8.host", "new/9.host", "tmp/10.host", ".a.jsonl",
    ]
    for name in names { try folder.write(line(name), to: "mail/" + name) }
    for name in [".News/cur/1.host", ".News/new/2.host", ".News/tmp/3.host"] {
      try folder.write(line(name), to: "x/" + name)
    }
    let (read, skipped) = walked(folder)
    #expect(
      read == [
        "mail/.News/cur/1.host:2,S", "mail/.News/new/2.host", "mail/.News.Old/cur/5.host",
        "mail/.News.Old/new/6.host", "mail/cur/8.host", "mail/new/9.host",
      ])
    #expect(skipped.isEmpty)
  }

  @Test func `texts about a folder and files of data are left aside unless they are named`() throws {
    let folder = try TemporaryFolder()
    let aside = [
      "CHANGELOG", "COPYING-GPL.txt", "LICENSE.md", "LICENSE.stdlib.txt", "NOTICE", "config.json", "data.csv",
      "job.log",
      "note.ipynb", "readme.txt", "robots.txt", "set.yaml",
    ]
    let letters = ["Notice of a raise.jsonl", "license to print.jsonl", "readme.jsonl"]
    for name in aside + letters { try folder.write(line(name), to: name) }
    #expect(walked(folder) == (letters.sorted(), aside.sorted()))
    let named = walked(folder, ["config.json", "README", "readme.txt"])
    #expect(named.read == (letters + ["config.json", "readme.txt"]).sorted())
  }

  @Test func `a plain text with a strange ending is left aside unless it is named`() throws {
    let folder = try TemporaryFolder()
    let names = ["a.txt", "b.rst", "c", "d.2026", "e.No. 5", "f.text", "g.patch"]
    for name in names { try folder.write(prose, to: name) }
    let loaded = load(LoadRequest(paths: [folder.path]))
    let isRead = loaded.files.contains { $0.format == .text }
    try #require(isRead, "plain text is told from its content")
    #expect(walked(folder).skipped == ["b.rst", "g.patch"])
    #expect(walked(folder, ["b.rst"]).skipped == ["g.patch"])
  }

  @Test func `what holds many letters may be longer, told from its first bytes`() throws {
    let folder = try TemporaryFolder()
    let limit = SizeLimit(bytes: 40, collectionBytes: 80)
    let heads = [
      "{\"title\"", "\u{FEFF} \n{", "From a@b.example", "<?xml version", "<RSS>", "<feed", "\u{1F}",
    ]
    for head in heads {
      let bytes = head == "\u{1F}" ? [0x1F, 0x8B] : Array(head.utf8)
      try folder.write(bytes + [UInt8](repeating: 32, count: 60), to: "long")
      #expect(try readFile(at: folder.path + "/long", limit: limit).count == bytes.count + 60)
      try folder.write(bytes + [UInt8](repeating: 32, count: 90), to: "long")
      #expect(throws: FileError.self) { try readFile(at: folder.path + "/long", limit: limit) }
    }
    for head in ["From: a@b.example", "<html>", "Dear reader", ""] {
      try folder.write(Array(head.utf8) + [UInt8](repeating: 32, count: 60), to: "long")
      #expect(throws: FileError.self) { try readFile(at: folder.path + "/long", limit: limit) }
    }
  }

  @Test func `an order of dates has a cache of its own`() throws {
    let set = try CachedLetters(["a.jsonl"])
    try set.check(reads: 1)
    let request = LoadRequest(paths: [set.letters.path], cache: set.cache, dateOrder: .dayFirst)
    #expect(try set.load(request).filesRead == 1)
    #expect(try set.load(request).filesRead == 0)
    #expect(set.cacheNames.count == 2)
  }
}
