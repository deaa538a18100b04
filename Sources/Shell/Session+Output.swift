import Presentation

extension Session {
  /// `.output` and `.once`: sends what follows to a file that is not there yet, or that this session wrote.
  func sendOutput(_ words: [String], once: Bool) -> Outcome {
    let paths = words.filter { $0 != "--force" }
    guard paths.count <= 1, !(once && paths.isEmpty), !(paths.isEmpty && !words.isEmpty) else {
      return fail("usage: " + (once ? ".once FILE [--force]" : ".output [FILE] [--force]"))
    }
    let outcome = sendOutput(to: paths.first, once: once, replacesAny: paths.count < words.count)
    if outcome == .done, let path = paths.first { noteMode(of: path) }
    return outcome
  }

  /// A file `x.csv` while the mode is another one for programs.
  private func noteMode(of path: String) {
    guard let mode = OutputMode(ending: path), settings.mode.isMachine, mode != settings.mode else { return }
    say(
      "note: the mode is \(settings.mode.rawValue); `.mode \(mode.rawValue)` writes what \(path) looks like")
  }

  /// Sends the results that follow to `path`; without one, or to `-`, back to where they went at first.
  ///
  /// The file has its name as soon as the next `.output` or `finishOutput` ends it. Where any may not be replaced, one that is there
  /// and was not written by this session is refused.
  package func sendOutput(to path: String?, once: Bool = false, replacesAny: Bool = true) -> Outcome {
    let ended = finishOutput()
    guard ended == .done, let path, path != "-" else { return ended }
    if let ending = [".xlsx", ".xls", ".ods", ".numbers"].first(where: path.lowercased().hasSuffix) {
      let other = path.dropLast(ending.count) + ".csv"
      return fail("files that end in \(ending) are not written; spreadsheets open \(other) as well")
    }
    if let recording, let script = FileIdentity(recording.path), script == FileIdentity(path) {
      return fail("statements are being recorded in \(path); `.record off` ends that")
    }
    do throws(OutputFile.Failure) {
      let opened = try OutputFile(
        path: path, isOnce: once, replacing: replacesAny ? nil : ownFiles, isCancelled: settings.isCancelled)
      file = opened
      if opened.replacesKnown { say("note: results replace what this session wrote into \(path) before") }
      return .done
    } catch {
      return settings.isCancelled() ? stop() : fail(error.message)
    }
  }

  /// Ends the file that results go to, if there is one. At the prompt one without results is not made.
  package func finishOutput() -> Outcome {
    guard let ending = file else { return .done }
    let isWanted = finishedResults || !isAtPrompt
    file = nil
    finishedResults = false
    guard isWanted else {
      ending.discard()
      say("note: there were no results for \(ending.path), so it was not written")
      return .done
    }
    do throws(OutputFile.Failure) {
      try ending.finish()
      if let identity = ending.identity { ownFiles.append(identity) }
      if isAtPrompt { say("results are in \(ending.path)") }
      return .done
    } catch {
      return fail(error.message)
    }
  }

  /// Ends the file that results go to after a statement failed. Results that were finished before are kept and
  /// told of; without any the file stays as it was.
  package func keepFinishedOutput() {
    guard let ending = file else { return }
    guard finishedResults else {
      ending.discard()
      file = nil
      return
    }
    if finishOutput() == .done { say("note: \(visible(ending.path)) has the results before the failure") }
  }

  /// Ends a file that was meant for one result.
  func finishOnce() -> Outcome {
    if isUnsound { return .done }
    finishedResults = file != nil
    file?.keepWritten()
    return file?.isOnce == true ? finishOutput() : .done
  }

  /// Ends a file that takes no more, such as one on a full disk, as soon as a statement has found that out.
  func checkFile(after outcome: Outcome) -> Outcome {
    guard let failure = file?.failure else { return outcome }
    file?.discard()
    file = nil
    finishedResults = false
    let next = isAtPrompt ? "; results are shown here again" : ""
    return outcome == .done ? fail(failure.message + next) : outcome
  }

  /// The columns that messages are broken to; `nil` where no terminal shows them. Those of a page of a lesson go where results go.
  var messageWidth: Int? { course?.isPaged == true ? resultWidth : settings.messageWidth() }

  /// The columns that a text among results is broken to; `nil` where no terminal shows it.
  var resultWidth: Int? { settings.isOnTerminal && file == nil ? settings.width() : nil }

  /// Writes a text where results go.
  func writeText(_ text: String) {
    if isUnsound { return }
    if firstOutput == nil { firstOutput = .now }
    guard let file else { return output.result(text) }
    file.write(text)
    file.keepWritten()
    finishedResults = true
  }

  /// Writes what is for people alone: beside results of programs and files, not among them.
  func writeProse(_ text: String) {
    if isUnsound { return }
    guard file == nil, !mode.isMachine else { return output.message(text) }
    writeText(text)
  }
}
