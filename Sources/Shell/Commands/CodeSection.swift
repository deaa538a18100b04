import CorpusLoading
package import Diagnostics
import NewsletterReaders
import Presentation
import QueryExecution
import QuerySQL
import QuerySemantics
import QuerySyntax
import Teaching

/// Where codes come from: the parts of the program that have a catalogue of messages.
package enum CodeSection: String, CaseIterable, Sendable {
  case syntax = "how a statement is written"
  case semantics = "names, types and values in a statement"
  case running = "running a query, and commands"
  case files = "files that were read"

  /// The pages, in alphabetical order of their codes.
  package var entries: [CodeEntry] {
    switch self {
    case .syntax: (CodeEntry.syntax + CodeEntry.beginners).sorted { $0.code < $1.code }
    case .semantics: CodeEntry.semantics.sorted { $0.code < $1.code }
    case .running: CodeEntry.running
    case .files: (CodeEntry.reading + CodeEntry.loading + CodeEntry.lessons).sorted { $0.code < $1.code }
    }
  }

  /// The codes of what stops a query that is right in itself, which are made from no diagnostic.
  package static let stoppingCodes = ExecutionError.Code.allCases.map(\.rawValue) + [SQLFailure.code]
}

extension CodeEntry.Example {
  /// As a page shows it.
  var lines: [String] {
    switch self {
    case .statement(let wrong, let instead): ["wrong: \(wrong.shown)", "right: \(instead)"]
    case .file(let name, let text, let remedy):
      [remedy, "For example a file \(name):"]
        + text.shown.split(separator: "\n").map { "  \(visible(String($0)))" }
    case .command(let command, let remedy):
      [remedy, "For example the file that this makes at a shell:"]
        + command.split(separator: "\n").map { "  \($0)" }
    case .words(let words, let remedy): [words, remedy]
    }
  }
}
