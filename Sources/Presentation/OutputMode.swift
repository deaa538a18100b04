/// How a result is written.
package enum OutputMode: String, CaseIterable, Hashable, Sendable {
  case table
  case card
  case list
  case csv
  case json
  case jsonl
  case markdown

  /// Made for programs and documents: no colours, no footer, nothing cut, all stored fields where none are selected.
  package var isMachine: Bool {
    switch self {
    case .table, .card, .list: false
    case .csv, .json, .jsonl, .markdown: true
    }
  }

  /// One line for help and completion.
  package var meaning: String {
    switch self {
    case .table: "columns fitted to the terminal; three rows or fewer of a wide result become cards"
    case .card: "one field a line, long text in full"
    case .list: "one row a line, values apart by a tab, no header"
    case .csv: "comma-separated values with a header (RFC 4180), which Excel and other spreadsheets read"
    case .json: "one array with an object a row"
    case .jsonl: "JSON Lines: one object a line"
    case .markdown: "a Markdown table"
    }
  }
}

extension OutputMode {
  /// The form for programs that the ending of a file's name stands for.
  package init?(ending path: String) {
    let endings: [String: OutputMode] = ["csv": .csv, "json": .json, "jsonl": .jsonl, "md": .markdown]
    guard let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last,
      let mode = endings[ending.lowercased()]
    else { return nil }
    self = mode
  }
}
