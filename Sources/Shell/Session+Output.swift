import Presentation

extension Session {
  /// Sends the results that follow to `path`; without one, or to `-`, back to where they went at first.
  ///
  /// The file has its name as soon as the next `.output` or `finishOutput` ends it.
  package func sendOutput(to path: String?, once: Bool = false) -> Outcome {
    let ended = finishOutput()
    guard ended == .done, let path, path != "-" else { return ended }
    do throws(OutputFile.Failure) {
      file = try OutputFile(path: path, isOnce: once)
      return .done
    } catch {
      return fail(error.message)
    }
  }

  /// Ends the file that results go to, if there is one.
  package func finishOutput() -> Outcome {
    guard let ending = file else { return .done }
    file = nil
    finishedResults = false
    do throws(OutputFile.Failure) {
      try ending.finish()
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
    return file?.isOnce == true ? finishOutput() : .done
  }

  /// Writes a text where results go.
  func writeText(_ text: String) {
    if isUnsound { return }
    guard let file else { return output.result(text) }
    file.write(text)
    finishedResults = true
  }
}
