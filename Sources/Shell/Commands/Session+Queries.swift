import CorpusLoading
import Diagnostics
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax

extension Session {
  /// The names that stand for queries and lists, those of the library and those of this session.
  func listQueries() -> Outcome {
    takeInLibrary()
    let names = environment.definitions.keys.sorted()
    if mode.isMachine { return write(queriesTable(of: names)) }
    guard !names.isEmpty else {
      say(
        "no query has a name yet: `let NAME = QUERY` gives one, `.save NAME` keeps the last query under one")
      return .done
    }
    for name in names {
      let comments = description(of: name).split(separator: "\n").map { "# \($0)\n" }.joined()
      let note = isKept(name) ? "" : "  # of this session; .save \(name) keeps it"
      let text = environment.definitions[name]?.text(named: name) ?? ""
      let lines = visible(comments + format(SourceText(text + note)), keepsLines: true)
      writeText(resultWidth.map { wrapProse(lines, width: $0) } ?? lines)
    }
    return .done
  }

  private func queriesTable(of names: [String]) -> ResultTable {
    func texts(_ name: String, _ values: [String?]) -> (OutputColumn, Vector) {
      (OutputColumn(name: name, type: .text), .texts(values))
    }
    let columns = [
      texts("name", names), texts("query", names.map { environment.definitions[$0]?.text(named: $0) }),
      texts("description", names.map { description(of: $0).isEmpty ? nil : description(of: $0) }),
      texts("kept", names.map { isKept($0) ? "yes" : "no" }),
    ]
    return ResultTable(columns: columns.map(\.0), vectors: columns.map(\.1), rowCount: names.count)
  }

  private func description(of name: String) -> String {
    (isKept(name) ? library?.descriptions[name] : descriptions[name]) ?? ""
  }

  /// Keeps what a `let` of this session named, or else the last query under this name, for later sessions.
  func saveQuery(as words: [String]) -> Outcome {
    let name = words.joined(separator: " ")
    guard name.isQueryName else {
      let file = OutputMode(ending: name).map { _ in "; results go to a file with `.once \(name)`" } ?? ""
      return fail("a name is one word of letters, digits and `_`: `.save \(name.asQueryName)`" + file)
    }
    takeInLibrary()
    let key = name.lowercased()
    let statement: String
    if let own = environment.definitions[key], !isKept(key) {
      statement = own.text(named: name)
    } else if let kept = library?.text(of: key) {
      let rule = name == key ? "" : ", names being the same in any case"
      return fail(
        "`\(name)` is kept already\(rule): \(kept); `.drop \(name)` makes room, and so does a `let \(name)`")
    } else if let savedText {
      statement = "let \(name) = " + savedText
    } else {
      return fail("there is no query to keep yet: ask one, or name one with `let \(name) = …`")
    }
    let source = SourceText(statement, name: ".save \(name)")
    let parameters = parametersToKeep(with: statement)
    guard let key = checkForKeeping(source, with: parameters) else { return .failed }
    let description = descriptions[key] ?? ""
    let declarations = parameters.keys.sorted().compactMap { parameters[$0]?.text(named: $0) }
    var old: String?
    let outcome = changeLibrary { contents throws(LibraryFile.Failure) in
      old = contents.environment.definitions[key]?.text(named: name)
      return contents.adding(statement, named: key, description: description, behind: declarations)
    }
    guard outcome == .done else { return outcome }
    if let old { say("replaced: \(old)") }
    for declaration in declarations { say("kept: \(declaration)") }
    say("kept: \(statement)")
    return .done
  }

  /// The parameters that a statement uses and the library does not have.
  private func parametersToKeep(with statement: String) -> [String: NameEnvironment.Parameter] {
    let names = mentions(in: statement).filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    return names.reduce(into: [:]) { needed, name in
      if library?.environment.parameters[name] == nil { needed[name] = environment.parameters[name] }
    }
  }

  /// Whether a `let` means something without this session; says what it lacks where it does not.
  ///
  /// - Returns: Its name in lower case.
  private func checkForKeeping(
    _ source: SourceText, with parameters: [String: NameEnvironment.Parameter]
  ) -> String? {
    let parsed = parseStatement(source)
    guard let name = parsed.tree.definedName else {
      _ = fail("`\(source.name)`: the name must be a word that is none of the language's")
      return nil
    }
    var alone = library?.environment ?? NameEnvironment(now: environment.now)
    alone.parameters.merge(parameters) { kept, _ in kept }
    let (statement, diagnostics) = resolve(parsed, in: alone)
    guard case .environment(let defined)? = statement else {
      show(diagnostics, in: source)
      return nil
    }
    guard case .query(let query)? = defined.definitions[name.key] else { return name.key }
    // Names that do not exist are no error of a `let`, since they may be defined later.
    let (_, faults) = resolve(Statement(.query(query), query.span), in: defined)
    let errors = faults.filter { $0.severity == .error }
    guard errors.isEmpty else {
      show(errors, in: source)
      say(
        "  help: a query that is kept can use only what is kept itself: `.save` the names that it uses first")
      return nil
    }
    return name.key
  }

  /// Takes a name out of the library and out of this session; one that others need only with `--force`. What this session
  /// named anew since stays.
  func dropQuery(_ words: [String]) -> Outcome {
    let names = words.filter { $0 != "--force" }
    guard names.count == 1, let name = names.first else { return fail("usage: .drop NAME [--force]") }
    takeInLibrary()
    let key = name.lowercased()
    let own = environment.definitions[key]
    let kept = library?.text(of: key)
    guard own != nil || kept != nil else {
      let names = environment.definitions.keys.sorted()
      let hint = nearestName(to: key, among: names).map { "; did you mean `\($0)`?" } ?? ""
      return fail("no query is named `\(name)`" + hint)
    }
    let users = environment.definitions.keys.filter { $0 != key && isUsed(key, by: $0) }.sorted()
    let listed = users.map { "`\($0)`" }.joined(separator: ", ")
    guard users.isEmpty || names.count < words.count else {
      return fail("\(listed) cannot be used without `\(name)`; `.drop \(name) --force` drops it all the same")
    }
    if kept != nil {
      let outcome = changeLibrary { contents throws(LibraryFile.Failure) in
        contents.removing(key) ?? contents.source[contents.source.span]
      }
      guard outcome == .done else { return outcome }
    }
    if let kept, let own, own.text(named: key) != kept {
      say("dropped: \(kept)")
      say("note: `\(name)` still is what this session named so; `.drop \(name)` once more forgets that")
      return .done
    }
    environment.definitions[key] = nil
    descriptions[key] = nil
    say("dropped: \(kept ?? own?.text(named: key) ?? name)")
    if !users.isEmpty { say("note: \(listed) cannot be used without it") }
    return .done
  }

  /// Whether what one name stands for speaks of another. A value may be spelled like a name.
  private func isUsed(_ key: String, by name: String) -> Bool {
    guard let text = environment.definitions[name]?.text(named: name) else { return false }
    return usedNames(by: parseStatement(SourceText(text)).tree, in: environment).contains(key)
  }
}

extension String {
  /// Whether `let` could give it, or it is a word of the language, which the parser tells of.
  fileprivate var isQueryName: Bool {
    first?.isNumber == false && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// The nearest name that `let` can give.
  fileprivate var asQueryName: String {
    let word = String(map { $0.isLetter || $0.isNumber ? $0 : "_" })
    return word.first?.isNumber == false ? word : "q_" + word
  }
}
