extension Session {
  /// Sends the results that follow to `path`, or back to where they went at first.
  ///
  /// The file has its name as soon as the next `.output` or `finishOutput` ends it.
  package func sendOutput(to path: String?, once: Bool = false) -> Outcome {
    let ended = finishOutput()
    guard ended == .done, let path else { return ended }
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
    do throws(OutputFile.Failure) {
      try ending.finish()
      return .done
    } catch {
      return fail(error.message)
    }
  }

  /// Takes back the file that results went to, since they are not whole.
  package func discardOutput() {
    file?.discard()
    file = nil
  }

  /// Ends a file that was meant for one result.
  func finishOnce() -> Outcome { file?.isOnce == true ? finishOutput() : .done }

  /// Writes a text where results go.
  func writeText(_ text: String) {
    if let file { file.write(text) } else { output.result(text) }
  }
}
