import CorpusLoading
import Presentation
import QuerySemantics

/// What the words behind a command are: how they are completed.
///
/// A command says so in its row of `DotCommand.all`. A kind of its own is one more static member:
///
///     static var colour: CommandArgument {
///       CommandArgument { _, typed in named([("red", "like blood"), ("blue", "like the sea")], startingWith: typed) }
///     }
struct CommandArgument {
  /// What can stand in place of a half-written word, which comes without its quotes.
  let candidates: (Session, _ typed: String) -> [LineCompletion.Candidate]

  init(_ candidates: @escaping (Session, _ typed: String) -> [LineCompletion.Candidate]) {
    self.candidates = candidates
  }

  /// Nothing is known about it.
  static var free: CommandArgument { CommandArgument { _, _ in [] } }

  /// One of a few words.
  static func oneOf(_ words: String...) -> CommandArgument {
    CommandArgument { _, typed in named(words.map { ($0, "") }, startingWith: typed) }
  }

  static var onOff: CommandArgument { oneOf("on", "off") }

  static var mode: CommandArgument {
    CommandArgument { _, typed in
      named(OutputMode.allCases.map { ($0.rawValue, $0.meaning) }, startingWith: typed)
    }
  }

  static var topic: CommandArgument { CommandArgument { $0.topics(startingWith: $1) } }

  /// A name that stands for a query or a list.
  static var definition: CommandArgument {
    CommandArgument { session, typed in
      named(session.environment.definitions.keys.sorted().map { ($0, "") }, startingWith: typed)
    }
  }

  /// The kinds of problems of the files that are loaded, with how many there are.
  static var errorCode: CommandArgument {
    CommandArgument { session, typed in
      var counts: [String: Int] = [:]
      for problem in session.loaded.problems { counts[problem.code, default: 0] += 1 }
      let codes = counts.keys.sorted().filter { $0.hasPrefix(typed.lowercased()) }
      return codes.map { LineCompletion.Candidate($0, note: String(counts[$0] ?? 0)) }
    }
  }

  /// A file or folder; a folder ends in `/`, so that what is in it follows. A command is one row of text, so a name with a control
  /// character is left out.
  static var path: CommandArgument {
    CommandArgument { _, typed in
      let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
      let names = fileNames(completing: typed).filter { file in
        !file.name.unicodeScalars.contains { $0.properties.generalCategory == .control }
      }
      return names.map { file in
        let name = file.name + (file.isFolder ? "/" : "")
        return LineCompletion.Candidate(
          commandWord(folder + name, isOpen: file.isFolder), shown: visible(name))
      }
    }
  }

  /// Those of the words that begin as typed, with what they mean.
  static func named(
    _ words: [(text: String, meaning: String)], startingWith typed: String
  ) -> [LineCompletion.Candidate] {
    words.filter { $0.text.lowercased().hasPrefix(typed.lowercased()) }.map {
      LineCompletion.Candidate($0.text, meaning: $0.meaning)
    }
  }
}

/// How a word of a command is written: in quotes where it holds a blank, without the closing one where more follows.
private func commandWord(_ text: String, isOpen: Bool) -> String {
  guard text.contains(where: { $0.isWhitespace || "\"';".contains($0) }) else { return text }
  let quote = text.contains("\"") ? "'" : "\""
  return quote + text + (isOpen ? "" : quote)
}
