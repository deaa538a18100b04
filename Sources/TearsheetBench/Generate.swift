import ArgumentParser
import CorpusGenerator
import Newsletters

struct Generate: ParsableCommand {
  /// How the letters are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// A file each, in folders of 1,000.
    case pages
    /// One interchange file.
    case jsonl
    /// As pages, but each a web page with an article.
    case html
    /// One mailbox, of plain text and HTML.
    case mbox
    /// One mailbox, of plain text alone: for measuring the layer of messages without that of HTML.
    case mboxText = "mbox-text"
  }

  static let configuration = CommandConfiguration(
    abstract: "Write invented newsletters: pages, web pages, a mailbox, or one interchange file.",
    discussion: """
      The same seed gives the same letters on every machine.

      Example:
        tearsheet-bench generate --newsletters 200000 --format pages -o letters/
      """)

  @Option(help: "How many.")
  var newsletters: Int

  @Option(help: "The seed of the generator.")
  var seed: UInt64 = 1

  @Option(
    help: """
      pages and html: a file each, in folders of 1,000; jsonl: one interchange file; mbox and mbox-text: one mailbox, with \
      HTML or without.
      """)
  var format = Format.jsonl

  @Option(name: .shortAndLong, help: ArgumentHelp("The file or folder to write.", valueName: "path"))
  var output: String

  func validate() throws {
    guard 0 < newsletters else { throw ValidationError("--newsletters takes a number over 0") }
  }

  func run() throws {
    var generator = CorpusGenerator(seed: seed, profile: .bench)
    try failing { () throws(BenchError) in
      switch format {
      case .jsonl: try writeLines(&generator)
      case .pages: try writeFiles(&generator, ending: "txt") { pageText(of: $0.next()) }
      case .html: try writeFiles(&generator, ending: "html") { htmlText(of: $0.longLetter()) }
      case .mbox: try writeMailbox(&generator, of: .alternatives)
      case .mboxText: try writeMailbox(&generator, of: .text)
      }
    }
  }

  private func writeLines(_ generator: inout CorpusGenerator) throws(BenchError) {
    var file = try InterchangeFile(output)
    for _ in 0..<newsletters { try file.append(generator.next()) }
    try file.flush()
  }

  private func writeMailbox(
    _ generator: inout CorpusGenerator, of content: MailContent
  ) throws(BenchError) {
    let file = try FileWriter(output)
    for number in 0..<newsletters {
      let message = mailText(of: generator.longLetter(), holding: content, number: number)
      try file.write(Array("From letters@letters.example Wed May  6 00:53:00 2026\n\(message)\n".utf8))
    }
  }

  private func writeFiles(
    _ generator: inout CorpusGenerator, ending: String, _ text: (inout CorpusGenerator) -> String
  ) throws(BenchError) {
    try makeFolder(output)
    for number in 0..<newsletters {
      let folder = "\(output)/\(digits(number / 1_000, 4))"
      if number % 1_000 == 0 { try makeFolder(folder) }
      let file = try FileWriter("\(folder)/\(digits(number, 7)).\(ending)")
      try file.write(Array(text(&generator).utf8))
    }
  }

  /// The number with zeros in front, so that names sort as numbers do.
  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
