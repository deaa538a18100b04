import Foundation
import TestSupport
import Testing

/// `.edit` with editors that are commands of the shell.
struct EditTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func prompt(editor: String, columns: Int = 80) throws -> PseudoTerminal {
    try CLITests.prompt(
      keeping: folder, environment: ["EDITOR": editor, "TMPDIR": folder.path], columns: columns)
  }

  /// A script that edits the file named by its argument, however it is called.
  private func script(_ text: String) throws -> String {
    let path = folder.path + "/editor.sh"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return "sh '\(path)'"
  }

  /// A prompt that has run a statement and opens it in an editor.
  private func promptInEditor(_ editor: String) throws -> PseudoTerminal {
    let terminal = try prompt(editor: editor, columns: 150)
    try terminal.send("tickers count\r")
    try terminal.waitUntil(showing: "1 row")
    try terminal.waitUntilPrompt()
    try terminal.send(".edit\r")
    return terminal
  }

  @Test func `the last statement runs as the editor leaves it and is the newest of the history`() throws {
    let terminal = try prompt(editor: "sed -i s/IGV/SMH/")
    try terminal.send("ideas where ticker = IGV count\r")
    try terminal.waitUntil(showing: "    7\n")
    try terminal.waitUntilPrompt()
    try terminal.send(".edit\r")
    try terminal.waitUntil(showing: "tearsheet> .edit\nideas where ticker = SMH count\ncount\n─────\n    6\n")
    try terminal.waitUntilPrompt()
    try terminal.send("\u{1B}[A", thenEdit: "tearsheet> ideas where ticker = SMH count")
    #expect(
      try folder.history == """
        tearsheet history 1
        ideas where ticker = IGV count
        .edit
        ideas where ticker = SMH count

        """)
  }

  @Test func `a statement that failed is mended, and an earlier one by its number`() throws {
    let terminal = try prompt(editor: "sed -i -e s/tickr/ticker/ -e s/one/two/")
    try terminal.ask(".print one\r", thenSee: "one")
    try terminal.send("ideas where tickr = IGV count\r")
    try terminal.waitUntil(showing: "did you mean `ticker`?")
    try terminal.waitUntilPrompt()
    try terminal.send(".edit\r")
    try terminal.waitUntil(showing: "ideas where ticker = IGV count\ncount\n─────\n    7\n")
    try terminal.waitUntilPrompt()
    try terminal.ask(".edit 1\r", thenSee: ".print two\ntwo")
    try terminal.ask(".edit 99\r", thenSee: "error: usage: .edit [N], with a number that `.history` shows")
  }

  @Test(arguments: [
    ("false", "the editor `false` ended with status 1, so nothing was run"),
    ("/nowhere/editor", "the editor `/nowhere/editor` cannot be run; VISUAL or EDITOR names another"),
    ("true", "nothing was changed, so nothing was run"),
    ("sed -i d", "the text is empty, so nothing was run"),
  ])
  func `an editor that fails or changes nothing runs nothing`(editor: String, message: String) throws {
    let terminal = try prompt(editor: editor, columns: 120)
    try terminal.ask(".edit\r", thenSee: "error: there is no statement yet")
    try terminal.send("tickers count\r")
    try terminal.waitUntil(showing: "1 row")
    try terminal.waitUntilPrompt()
    try terminal.ask(".edit\r", thenSee: message)
    #expect(terminal.screen.text.ranges(of: "1 row").count == 1)
  }

  @Test func `the terminal is right after an editor that was killed`() throws {
    let crash = try script(
      """
      printf '\\033[?1049h\\033[?25l'; stty raw -echo; kill -9 $$
      """)
    let terminal = try promptInEditor(crash)
    try terminal.waitUntil(showing: "was ended by signal 9, so nothing was run\ntearsheet>")
    try terminal.ask(".print still here\r", thenSee: "tearsheet> .print still here\nstill here")
    let printed = String(decoding: terminal.output, as: UTF8.self)
    #expect(printed.contains("\u{1B}[?1049l") && printed.contains("\u{1B}[?25h"))
    try terminal.send("\u{04}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.isCooked)
  }

  @Test func `control C belongs to the editor, and its file is gone afterwards`() throws {
    let waiting = try script("echo waiting; exec sleep 60")
    let terminal = try promptInEditor(waiting)
    try terminal.waitUntil(showing: "\nwaiting")
    try terminal.send("\u{03}")
    try terminal.waitUntil(showing: "was ended by signal 2, so nothing was run\ntearsheet>")
    try terminal.send("newsletters count\r")
    try terminal.waitUntil(showing: "   24\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.hasPrefix("tearsheet-") })
  }

  @Test func `a script cannot edit`() throws {
    let run = try tearsheet(input: ".edit\n")
    #expect(run.status == 1 && run.errors == "error: `.edit` is for the prompt\n")
  }

  @Test func `a signal that ends the program takes the file of the editor along`() throws {
    let waiting = try script("echo aside > \"$1~\"; echo waiting; exec sleep 60")
    let terminal = try promptInEditor(waiting)
    try terminal.waitUntil(showing: "\nwaiting")
    #expect(folder.names.contains { $0.hasPrefix("tearsheet-") })
    terminal.signal(15)
    #expect(try terminal.waitForExit() == -15)
    #expect(!folder.names.contains { $0.hasPrefix("tearsheet-") })
  }

  @Test func `a signal that ends the program is passed on to the editor`() throws {
    let told = folder.path + "/told"
    let waiting = try script(
      "trap \"echo told > '\(told)'; exit\" TERM; echo waiting; while :; do sleep 0.05; done")
    let terminal = try promptInEditor(waiting)
    try terminal.waitUntil(showing: "\nwaiting")
    terminal.signal(15)
    #expect(try terminal.waitForExit() == -15)
    // The program waits for a while, not for ever.
    for _ in 0..<1000 where !folder.names.contains("told") { usleep(10_000) }
    #expect(folder.names.contains("told"))
    #expect(!folder.names.contains { $0.hasPrefix("tearsheet-") })
  }

  @Test(arguments: [(15, "true && "), (1, "true && "), (15, "X=1 ")])
  func `a signal is passed on to an editor that a shell runs`(number: Int32, before: String) throws {
    let told = folder.path + "/told"
    let waiting = try script(
      "trap \"echo told > '\(told)'; exit\" TERM HUP; echo waiting; while :; do sleep 0.05; done")
    let terminal = try promptInEditor(before + waiting)
    try terminal.waitUntil(showing: "\nwaiting")
    terminal.signal(number)
    #expect(try terminal.waitForExit() == -number)
    for _ in 0..<1000 where !folder.names.contains("told") { usleep(10_000) }
    #expect(folder.names.contains("told"))
    #expect(!folder.names.contains { $0.hasPrefix("tearsheet-") })
  }

  @Test func `folders that an editor makes are gone afterwards`() throws {
    let terminal = try promptInEditor(
      try script("rm \"$1\"; mkdir -p \"$1/deep\"; echo x > \"$1/deep/file\""))
    try terminal.waitUntil(showing: "is no file any more, so nothing was run\ntearsheet>")
    #expect(!folder.names.contains { $0.hasPrefix("tearsheet-") })
  }

  @Test func `a pipe in place of the file is not waited for`() throws {
    let terminal = try promptInEditor(try script("rm \"$1\"; mkfifo \"$1\""))
    try terminal.waitUntil(showing: "is no file any more, so nothing was run\ntearsheet>")
  }
}
