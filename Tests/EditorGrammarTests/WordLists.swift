import Foundation

/// The word lists of one editor file, by class (`steps`, `fields`, `shortunits`).
struct WordLists {
  let lists: [String: Set<String>]

  subscript(name: String) -> Set<String> { lists[name.lowercased()] ?? [] }

  static let all: [(editor: String, read: @Sendable () throws -> WordLists)] = [
    ("Vim", vim), ("Pygments", pygments), ("TextMate", textMate),
  ]

  /// Lines such as `let s:steps = 'where select'`, and the lines that go on with `\ .. '…'`.
  static func vim() throws -> WordLists {
    let text = try editorFile("vim/syntax/tearsheet.vim").replacing(/'\n *\\ \.\. '/, with: "")
    return WordLists(text.matches(of: /(?m)^let s:(\w+) = '([^']*)'$/).map { ($0.1, $0.2) })
  }

  /// Lines such as `STEPS = "where select".split()`, and bracketed ones over several lines.
  static func pygments() throws -> WordLists {
    let text = try editorFile("pygments/tearsheet_lexer.py")
    let found = text.matches(of: /(?m)^([A-Z_]+) = \(?([^=]*?)\)?\.split\(\)$/)
    return WordLists(found.map { ($0.1, Substring($0.2.replacing("\"", with: " "))) })
  }

  /// The alternatives of the patterns under each key of the repository.
  static func textMate() throws -> WordLists {
    let data = Data(try editorFile("vscode/tearsheet.tmLanguage.json").utf8)
    let grammar = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let repository = grammar["repository"] as? [String: [String: Any]] ?? [:]
    return WordLists(repository.map { (Substring($0.key), Substring(alternatives(of: $0.value))) })
  }

  private static func alternatives(of entry: [String: Any]) -> String {
    let patterns = (entry["patterns"] as? [[String: Any]] ?? []).compactMap { $0["match"] as? String }
    let groups = patterns.flatMap { $0.matches(of: /\(\?:([A-Za-z_]+(?:\|[A-Za-z_]+)+)\)/).map(\.1) }
    return groups.joined(separator: " ").replacing("|", with: " ")
  }

  private init(_ found: [(Substring, Substring)]) {
    let pairs = found.map { name, words in
      (
        name.lowercased().replacing("_", with: ""),
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
      )
    }
    lists = Dictionary(pairs) { first, _ in first }
  }
}

private func editorFile(_ path: String) throws -> String {
  let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(contentsOf: project.appending(path: "grammar/editors/" + path), encoding: .utf8)
}
