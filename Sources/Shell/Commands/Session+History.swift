import CorpusLoading
import Diagnostics
import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  /// The statements that were run, numbered from the oldest, a row each; in full those that hold `text`, whatever its case.
  func listHistory(holding text: String) -> Outcome {
    guard let tools else { return fail("the history is the prompt's; a script has none") }
    let wanted = text.lowercased()
    let found = tools.history().enumerated().map { (number: $0.offset + 1, statement: $0.element) }
      .filter { wanted.isEmpty || $0.statement.lowercased().contains(wanted) }
    if found.isEmpty, !mode.isMachine {
      say(wanted.isEmpty ? "the history is empty" : "no statement of the history holds `\(text)`")
      return .done
    }
    if mode.isMachine { return write(historyTable(of: found)) }
    return showHistory(found, inFull: !wanted.isEmpty || file != nil)
  }

  private func historyTable(of found: [(number: Int, statement: String)]) -> ResultTable {
    ResultTable(
      columns: [
        OutputColumn(name: "number", type: .integer), OutputColumn(name: "statement", type: .text),
      ],
      vectors: [.integers(found.map { Int64($0.number) }), .texts(found.map(\.statement))],
      rowCount: found.count)
  }

  /// The newest ones, as many as a table may have rows.
  private func showHistory(_ found: [(number: Int, statement: String)], inFull: Bool) -> Outcome {
    let shown = found.suffix(settings.rowLimit ?? found.count)
    let width = max(String(shown.last?.number ?? 0).count, 4)
    let margin = String(repeating: " ", count: width + 2)
    var hasCut = false
    for (number, statement) in shown {
      let digits = String(number)
      let whole = visible(statement, keepsLines: true).replacing("\n", with: "\n" + margin)
      let row = shortenedRow(statement, width: settings.width() - margin.count)
      hasCut = hasCut || row.hasSuffix("…")
      writeText(String(margin.dropLast(digits.count + 2)) + digits + "  " + (inFull ? whole : row) + "\n")
    }
    let hint = "`.history TEXT` shows those with a text in full"
    if shown.count < found.count {
      say("the newest \(shown.count) of \(found.count); `.rows all` shows all, \(hint)")
    } else if hasCut, !inFull {
      say(hint)
    }
    return .done
  }

  /// Runs what the user makes of an earlier statement in an editor: of the last one, or of `number` in the history.
  func edit(_ number: String?) -> Outcome {
    guard let tools else { return fail("`.edit` is for the prompt") }
    guard !isEdited else { return fail("an edited text cannot be `.edit` again") }
    let history = tools.history()
    let text: String
    if let number {
      guard let place = Int(number), history.indices.contains(place - 1) else {
        return fail("usage: .edit [N], with a number that `.history` shows")
      }
      text = history[place - 1]
    } else {
      guard let last = lastEntry ?? history.last(where: { !isCommand($0) }) else {
        return fail("there is no statement yet")
      }
      text = last
    }
    switch tools.edit(text) {
    case .failed(let reason): return fail(reason)
    case .text(let edited): return runEdited(edited, insteadOf: text, tools)
    }
  }

  private func runEdited(_ edited: String, insteadOf text: String, _ tools: PromptTools) -> Outcome {
    guard edited.contains(where: { !$0.isWhitespace }) else {
      say("the text is empty, so nothing was run")
      return .done
    }
    guard edited != text else {
      say("nothing was changed, so nothing was run")
      return .done
    }
    output.message(visible(edited, keepsLines: true) + "\n")
    tools.record(edited)
    lastEntry = edited
    isEdited = true
    defer { isEdited = false }
    return evaluate(SourceText(edited))
  }

  /// Keeps what `.edit` takes next time: any entry but commands.
  func remember(_ entry: String) {
    if entry.contains(where: { !$0.isWhitespace }), !isCommand(entry) { lastEntry = entry }
  }

  private func isCommand(_ entry: String) -> Bool { entry.drop(while: \.isWhitespace).first == "." }
}
