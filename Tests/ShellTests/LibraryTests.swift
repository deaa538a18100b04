import Diagnostics
import Foundation
import Glibc
import Shell
import TestSupport
import Testing

struct LibraryTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/config/tearsheet/library.tear"
  }

  /// A session that uses the library.
  private func session(_ recorder: Recorder = Recorder()) -> Session {
    let session = sampleSession(recorder)
    session.useLibrary(at: path)
    return session
  }

  private var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/config/tearsheet", withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `a query is kept with the parameters that it needs`() throws {
    let recorder = Recorder()
    session(recorder).evaluate(
      SourceText("param t: ticker = IGV\nideas where ticker = :t count\n.save mine"))
    #expect(
      try text.hasSuffix("\n\nparam t: ticker = IGV\nlet mine = ideas where ticker = :t count\n"))
    #expect(
      recorder.messages.hasSuffix(
        "kept: param t: ticker = IGV\nkept: let mine = ideas where ticker = :t count\n"))
    let later = Recorder()
    session(later).evaluate(SourceText("mine\nparam t: ticker = SMH\nmine"))
    #expect(later.results.contains("    7\n"))
    #expect(later.results.hasSuffix("    6\n"))
  }

  @Test func `a value that is spelled like a kept name does not need it`() throws {
    let recorder = Recorder()
    session(recorder).evaluate(
      SourceText(
        "ideas where direction = short count\n.save shorts\nideas limit 3\n.save short\n.drop short\nshorts"))
    #expect(recorder.messages.contains("dropped: let short = ideas limit 3\n"))
    #expect(!recorder.messages.contains("without"))
  }

  @Test func `long queries are listed in rows that break between words`() {
    let recorder = Recorder()
    let session = session(recorder)
    (session.settings.isOnTerminal, session.settings.width) = (true, { 40 })
    session.evaluate(
      SourceText("let shorts = ideas where direction = short select publication, ticker\n.queries"))
    let rows = (recorder.results + recorder.messages).split(separator: "\n")
    #expect(rows.count > 1 && rows.allSatisfy { $0.count <= 40 }, "\(rows)")
    #expect(rows.contains { $0.contains("publication") })
  }

  @Test(arguments: [
    ("weekly shorts", "`.save weekly_shorts`"), ("weekly-shorts", "`.save weekly_shorts`"),
    ("2026shorts", "`.save q_2026shorts`"),
    ("ideas.csv", "`.save ideas_csv`; results go to a file with `.once ideas.csv`"),
  ])
  func `a name that cannot be given is told how it could be`(name: String, hint: String) {
    let recorder = Recorder()
    #expect(session(recorder).evaluate(SourceText("ideas limit 3\n.save \(name)")) == .failed)
    #expect(
      recorder.messages.hasSuffix("error: a name is one word of letters, digits and `_`: \(hint)\n"))
  }

  @Test func `the last query and a let of the session are kept, with its comments`() throws {
    let recorder = Recorder()
    let session = session(recorder)
    session.evaluate(SourceText("ideas where ticker = IGV\n.save soft"))
    session.evaluate(
      SourceText("# Chips, and what they stand against.\n# By hand.\nlet Chips = (SMH, NVDA)\n.save Chips"))
    #expect(
      try text == """
        # Named queries: `.save NAME` adds one, `.drop NAME` takes one out.

        let soft = ideas where ticker = IGV

        # Chips, and what they stand against.
        # By hand.
        let Chips = (SMH, NVDA)

        """)
    #expect(recorder.messages.hasSuffix("kept: let Chips = (SMH, NVDA)\n"))
    let later = Recorder()
    self.session(later).evaluate(SourceText("ideas where ticker in chips count\nsoft count\n.queries"))
    #expect(
      later.results.hasSuffix(
        """
            7
        # Chips, and what they stand against.
        # By hand.
        let chips = (SMH, NVDA)
        let soft = ideas where ticker = IGV

        """))
  }

  @Test func `a name that this session gave anew outlives what was kept`() throws {
    try write("let two = newsletters where minutes > 5\n")
    let recorder = Recorder()
    let session = session(recorder)
    session.evaluate(SourceText("let two = tickers limit 2\n.drop two\n.queries\n.drop two"))
    #expect(
      recorder.messages == """
        dropped: let two = newsletters where minutes > 5
        note: `two` still is what this session named so; `.drop two` once more forgets that
        dropped: let two = tickers limit 2

        """)
    #expect(try text.allSatisfy(\.isWhitespace))
  }

  @Test func `what a user wrote into the file stays, but for the line that is changed`() throws {
    try write(
      """
      # My library.

      param who: text = "Priya Lindqvist"

      let one = ideas where author = :who   # the author
      # About two.
      let two = newsletters where minutes > 5; let three = tickers
      /* a block */

      """)
    let recorder = Recorder()
    let session = session(recorder)
    session.evaluate(SourceText("let two = newsletters limit 3\n.save two\n.drop one"))
    #expect(
      recorder.messages == """
        replaced: let two = newsletters where minutes > 5
        kept: let two = newsletters limit 3
        dropped: let one = ideas where author = :who

        """)
    #expect(
      try text == """
        # My library.

        param who: text = "Priya Lindqvist"

        # About two.
        let two = newsletters limit 3
        let three = tickers
        /* a block */

        """)
  }

  @Test func `shells side by side lose nothing and see what the other kept`() throws {
    let (first, second) = (Recorder(), Recorder())
    let sessions = [session(first), session(second)]
    for number in 1...5 {
      for (place, session) in sessions.enumerated() {
        session.evaluate(SourceText("ideas limit \(number)\n.save q\(number)_\(place)"))
      }
    }
    second.messages = ""
    second.results = ""
    sessions[1].evaluate(SourceText(".mode csv\n.queries\n.drop q1_0"))
    #expect(second.results.split(separator: "\n").count == 11)
    first.messages = ""
    sessions[0].evaluate(SourceText(".drop q1_0"))
    #expect(first.messages == "error: no query is named `q1_0`; did you mean `q1_1`?\n")
    #expect(try text.ranges(of: "let ").count == 9)
  }

  @Test func `many writers at once lose nothing`() async throws {
    let path = path
    await withTaskGroup { group in
      for writer in 0..<6 {
        group.addTask {
          let session = sampleSession(Recorder())
          session.useLibrary(at: path)
          for number in 0..<10 {
            session.evaluate(
              SourceText("let n\(writer)_\(number) = ideas limit 1\n.save n\(writer)_\(number)"))
          }
        }
      }
    }
    #expect(try text.ranges(of: "let n").count == 60)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/config/tearsheet")
    #expect(names == ["library.tear"])
  }

  @Test func `a file with an error is told of with its place, used as far as it goes, and never written`()
    throws
  {
    let broken =
      "let good = ideas limit 1\nlet bad = ideas wher\nideas limit 1\nlet worse = ideas where tickr = IGV\n"
    try write(broken)
    let recorder = Recorder()
    let session = session(recorder)
    for place in ["2:17", "3:1", "4:25"] { #expect(recorder.messages.contains("\n  \(path):\(place)\n")) }
    #expect(recorder.messages.contains("error[not-a-definition]"))
    recorder.messages = ""
    #expect(session.evaluate(SourceText("good count\n.save again")) == .failed)
    #expect(
      recorder.messages.hasSuffix("error: \(path) has errors, so it was left as it is; mend it first\n"))
    #expect(session.evaluate(SourceText(".drop good")) == .failed)
    #expect(try text == broken)
    try write("let good = ideas limit 1\n")
    recorder.messages = ""
    #expect(session.evaluate(SourceText("ideas limit 2\n.save again")) == .done)
    #expect(recorder.messages == "2 ideas\nkept: let again = ideas limit 2\n")
  }

  @Test func `a query that means nothing without its session is not kept`() throws {
    let recorder = Recorder()
    let session = session(recorder)
    session.evaluate(SourceText("let own = ideas where ticker = IGV\nown limit 1"))
    recorder.messages = ""
    #expect(session.evaluate(SourceText(".save later")) == .failed)
    #expect(recorder.messages.contains("error[unknown-source]: there is nothing named `own` to query"))
    #expect(recorder.messages.hasSuffix("`.save` the names that it uses first\n"))
    #expect(session.evaluate(SourceText(".save own\n.save later")) == .done)
    #expect(session.evaluate(SourceText("_ count\n.save last")) == .failed)
    #expect(recorder.messages.contains("error[saved-in-let]"))
    recorder.messages = ""
    #expect(session.evaluate(SourceText(".drop own")) == .failed)
    #expect(
      recorder.messages
        == "error: `later` cannot be used without `own`; `.drop own --force` drops it all the same\n")
    #expect(session.evaluate(SourceText("later count\n.drop own --force")) == .done)
    #expect(recorder.messages.hasSuffix("note: `later` cannot be used without it\n"))
  }

  @Test(arguments: ["ideas", "where", "9lives", "two words", "a;b"])
  func `a name that the language has is refused`(name: String) throws {
    let recorder = Recorder()
    #expect(session(recorder).evaluate(SourceText("ideas limit 1\n.save '\(name)'")) == .failed)
    #expect(recorder.messages.contains("error"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `nothing is replaced without a word, and a session's own name stands before the library's`()
    throws
  {
    try write("let mine = ideas limit 1\n")
    let recorder = Recorder()
    let session = session(recorder)
    #expect(session.evaluate(SourceText("ideas limit 5\n.save mine")) == .failed)
    #expect(recorder.messages.contains("error: `mine` is kept already: let mine = ideas limit 1;"))
    session.evaluate(SourceText("let mine = ideas limit 2"))
    try write("let mine = ideas limit 3\nlet other = ideas limit 4\n")
    recorder.messages = ""
    session.evaluate(SourceText(".queries\nmine"))
    #expect(
      recorder.results.contains(
        "let mine = ideas limit 2  # of this session; .save mine keeps it\nlet other = ideas limit 4\n"))
    #expect(recorder.messages.hasSuffix("2 ideas\n"))
  }

  @Test func `without a library there is nothing to keep a query in`() {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText("ideas limit 1\n.save x")) == .failed)
    #expect(recorder.messages.hasSuffix("neither XDG_CONFIG_HOME nor HOME is set\n"))
    #expect(usualLibraryPath(in: ["XDG_CONFIG_HOME": "/c", "HOME": "/h"]) == "/c/tearsheet/library.tear")
    #expect(
      usualLibraryPath(in: ["XDG_CONFIG_HOME": "c", "HOME": "/h"]) == "/h/.config/tearsheet/library.tear")
    #expect(usualLibraryPath(in: [:]) == nil)
  }

  @Test func `a name in another case is the same name`() throws {
    let recorder = Recorder()
    session(recorder).evaluate(SourceText("ideas limit 1\n.save chips\nideas limit 2\n.save Chips"))
    #expect(
      recorder.messages.hasSuffix(
        """
        error: `Chips` is kept already, names being the same in any case: let chips = ideas limit 1; \
        `.drop Chips` makes room, and so does a `let Chips`

        """))
  }

  @Test func `a library that is a pipe is told of and not waited for`() throws {
    try write("")
    try FileManager.default.removeItem(atPath: path)
    try #require(mkfifo(path, 0o600) == 0)
    let recorder = Recorder()
    let session = session(recorder)
    #expect(
      recorder.messages == "error: \(path): the library of named queries must be a file, and this is none\n")
    #expect(session.evaluate(SourceText("ideas limit 1\n.save first")) == .failed)
  }
}
