import CivilTime
import CorpusLoading
import Diagnostics
import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  func setMode(_ word: String?) -> Outcome {
    guard let word else {
      say("mode is \(settings.mode.rawValue)")
      return .done
    }
    if let mode = OutputMode(rawValue: word.lowercased()) {
      settings.mode = mode
      return .done
    }
    let names = OutputMode.allCases.map(\.rawValue)
    let nearest = nearestName(to: word, among: names).map { "; did you mean `\($0)`?" } ?? ""
    say("error[unknown-mode]: there is no mode `\(visible(word))`\(nearest)")
    say("  help: modes: \(names.joined(separator: ", "))")
    return .failed
  }

  func setTimer(_ word: String?) -> Outcome {
    switch word?.lowercased() {
    case nil: say("timer is \(settings.showsTime ? "on" : "off")")
    case "on": settings.showsTime = true
    case "off": settings.showsTime = false
    default: return fail("usage: .timer on|off")
    }
    return .done
  }

  func setTeaching(_ word: String?) -> Outcome {
    switch word?.lowercased() {
    case nil: say("teach is \(teaches ? "on" : "off")")
    case "on": teaches = true
    case "off": teaches = false
    default: return fail("usage: .teach on|off")
    }
    return .done
  }

  func setPaging(_ word: String?) -> Outcome {
    guard let word else {
      say("pager is \(settings.paging.rawValue)")
      return .done
    }
    guard let paging = Paging(rawValue: word.lowercased()) else { return fail("usage: .pager on|off|auto") }
    settings.paging = paging
    return .done
  }

  func setRows(_ word: String?) -> Outcome {
    if let word {
      let count = Int(word)
      guard word == "all" || 0 < count ?? 0 else { return fail("usage: .rows N|all") }
      settings.rowLimit = count
    } else {
      say("tables show \(settings.rowLimit.map { "\($0) rows" } ?? "all rows")")
    }
    return .done
  }

  func listSettings() -> Outcome {
    let paths = request.paths.isEmpty ? "the bundled samples" : request.paths.joined(separator: " ")
    let rows = [
      ("data", visible(paths)), ("mode", settings.mode.rawValue),
      ("rows", settings.rowLimit.map { String($0) } ?? "all"), ("pager", settings.paging.rawValue),
      ("timer", settings.showsTime ? "on" : "off"),
      ("now", isNowFixed ? environment.now.description : "the clock"),
      ("teach", teaches ? "on" : "off"), ("watch", watch == nil ? "off" : "on"),
      ("output", visible(file?.path ?? "here")),
      ("record", visible(recording?.path ?? "off")),
    ]
    for (name, value) in rows { writeProse(name.padded(to: 8) + value + "\n") }
    return .done
  }

  /// The last result's row `number`, from 1, with every stored field and the newsletter it stands in.
  func showCard(_ number: String?) -> Outcome {
    guard let saved else { return fail("there is no result yet") }
    guard let row = Int(number ?? "1"), (1...max(1, saved.rowCount)).contains(row), 0 < saved.rowCount else {
      return fail("the last result has rows 1 to \(saved.rowCount)")
    }
    do throws(ExecutionError) {
      let table = try saved.table(
        .sheet, rows: row - 1..<row, on: loaded.corpus, isCancelled: settings.isCancelled)
      return write(table, as: .card, firstRow: row)
    } catch {
      return report(error)
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
