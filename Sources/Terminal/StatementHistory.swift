/// The statements that Up and Ctrl-R find, but for very long ones (`LineEditor.longestRecalled`): those of the file, which all shells side by side add to, in its order.
///
/// Without a file, or once it cannot be used, what this shell runs is remembered until it ends. Belongs to the editor's thread.
package final class StatementHistory {
  /// Oldest first, adjacent doubles once.
  package private(set) var statements: [String] = []
  private let editor: LineEditor
  private var file: HistoryFile?
  private var place: HistoryFile.Place?

  package init(_ file: HistoryFile?, editor: LineEditor) {
    self.file = file
    self.editor = editor
  }

  /// Whether statements go to a file.
  package var isKept: Bool { file != nil }

  /// Takes in what other shells have run since.
  ///
  /// - Returns: Where a damaged file was put.
  package func refresh() throws(HistoryError) -> String? {
    guard let file else { return nil }
    return try usingFile { () throws(HistoryError) in try take(file.update(since: place)) }
  }

  /// Makes a statement the newest one, unless `HistoryFile.keeps` says no.
  ///
  /// - Returns: Where a damaged file was put.
  package func record(_ statement: String) throws(HistoryError) -> String? {
    guard HistoryFile.keeps(statement) else { return nil }
    guard let file else {
      add(statement)
      return nil
    }
    do throws(HistoryError) {
      let damaged = try usingFile { () throws(HistoryError) in
        try take(file.update(adding: statement, since: place))
      }
      if statements.last != statement { add(statement) }
      return damaged
    } catch {
      add(statement)
      throw error
    }
  }

  /// A file that cannot be used is left alone from then on.
  private func usingFile(_ body: () throws(HistoryError) -> String?) throws(HistoryError) -> String? {
    do throws(HistoryError) {
      return try body()
    } catch {
      file = nil
      throw error
    }
  }

  private func take(_ update: HistoryFile.Update?) -> String? {
    guard let update else { return nil }
    place = update.place
    if update.isWhole {
      statements = []
      editor.clearHistory()
    }
    for statement in update.contents.statements { add(statement) }
    return update.contents.damaged
  }

  private func add(_ statement: String) {
    guard statement != statements.last else { return }
    statements.append(statement)
    editor.addHistory(statement)
  }
}
