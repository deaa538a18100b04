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
  }

  static let configuration = CommandConfiguration(
    abstract: "Write invented newsletters: a file each, or one interchange file.",
    discussion: """
      The same seed gives the same letters on every machine.

      Example:
        tearsheet-bench generate --newsletters 200000 --format pages -o letters/
      """)

  @Option(help: "How many.")
  var newsletters: Int

  @Option(help: "The seed of the generator.")
  var seed: UInt64 = 1

  @Option(help: "pages: a file each, in folders of 1,000; jsonl: one interchange file.")
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
      case .pages: try writePages(&generator)
      }
    }
  }

  private func writeLines(_ generator: inout CorpusGenerator) throws(BenchError) {
    var file = try InterchangeFile(output)
    for _ in 0..<newsletters { try file.append(generator.next()) }
    try file.flush()
  }

  private func writePages(_ generator: inout CorpusGenerator) throws(BenchError) {
    try makeFolder(output)
    for number in 0..<newsletters {
      let folder = "\(output)/\(digits(number / 1_000, 4))"
      if number % 1_000 == 0 { try makeFolder(folder) }
      let file = try FileWriter("\(folder)/\(digits(number, 7)).txt")
      try file.write(Array(pageText(of: generator.next()).utf8))
    }
  }

  /// The number with zeros in front, so that names sort as numbers do.
  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
