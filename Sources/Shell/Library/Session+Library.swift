import Diagnostics
import QuerySemantics
import QuerySyntax

extension Session {
  /// Makes the named queries of a file known, and `.save` and `.drop` write there. What is wrong with it is reported.
  package func useLibrary(at path: String) {
    library = KeptQueries(file: LibraryFile(path: path), environment: NameEnvironment(now: environment.now))
    takeInLibrary()
  }

  /// Takes in what another shell or an editor changed. Names that this session gave itself stay.
  func takeInLibrary() {
    guard let known = library, known.file.stamp != known.stamp else { return }
    let stamp = known.file.stamp
    library?.stamp = stamp
    do throws(LibraryFile.Failure) {
      let contents = try known.file.read(now: environment.now)
      show(contents.problems, in: contents.source)
      adopt(contents)
    } catch {
      say("error: \(error.message)")
    }
  }

  /// Puts the names of the library in the place of those that it had before.
  private func adopt(_ contents: LibraryContents) {
    guard let known = library else { return }
    for name in known.environment.definitions.keys where isKept(name) {
      environment.definitions[name] = nil
    }
    for (name, parameter) in known.environment.parameters where environment.parameters[name] == parameter {
      environment.parameters[name] = nil
    }
    library?.environment = contents.environment
    library?.descriptions = [:]
    for (name, definition) in contents.environment.definitions {
      library?.descriptions[name] = contents.description(of: name)
      if environment.definitions[name] == nil { environment.definitions[name] = definition }
    }
    for (name, parameter) in contents.environment.parameters where environment.parameters[name] == nil {
      environment.parameters[name] = parameter
    }
  }

  /// Whether a name in lower case means here what the library says.
  func isKept(_ name: String) -> Bool {
    library?.text(of: name).map { $0 == environment.definitions[name]?.text(named: name) } ?? false
  }

  /// Changes the library and takes it in. What failed is said.
  func changeLibrary(_ change: (LibraryContents) throws(LibraryFile.Failure) -> String) -> Outcome {
    guard let library else {
      return fail("there is no place for named queries: neither XDG_CONFIG_HOME nor HOME is set")
    }
    do throws(LibraryFile.Failure) {
      try library.file.update(now: environment.now, change)
      takeInLibrary()
      return .done
    } catch {
      if let contents = error.contents { show(contents.problems, in: contents.source) }
      return fail(error.message)
    }
  }
}
