import Diagnostics
import Foundation
import QuerySyntax
import TestSupport
import Testing

@Suite struct GrammarTests {
  @Test func `every production is a function below a comment with its text`() throws {
    let sources = try parserSources()
    let grammar = try Grammar(file: "tearsheet.ebnf")
    #expect(60 < grammar.productions.count)
    for production in grammar.productions {
      let heading = "// \(production.name) ::= \(production.text) "
      let function = sources.components(separatedBy: heading).dropFirst().first?.prefix(80) ?? ""
      let names = ["func \(production.name)(", "func optional\(production.name.capitalizedFirst)("]
      #expect(names.contains { function.contains($0) }, "\(production.name): comment or function missing")
    }
  }

  @Test func `every production in the parser is in the grammar`() throws {
    let grammar = try Grammar(file: "tearsheet.ebnf")
    let names = try parserSources().matches(of: #/// (\w+) ::= /#).map { String($0.output.1) }
    #expect(Set(names) == Set(grammar.productions.map(\.name)))
  }

  @Test func `every name in the grammar is a production or a token`() throws {
    let grammar = try Grammar(file: "tearsheet.ebnf")
    let lexical = try Grammar(file: "lexical.ebnf")
    for name in grammar.productions.flatMap({ $0.node.names }) {
      #expect(grammar[name] != nil || lexical[name] != nil, "\(name) is not defined")
      #expect(grammar[name] != nil || SentenceGenerator.samples[name] != nil, "\(name) has no sample")
    }
  }

  @Test func `the reserved words are those of the grammar`() throws {
    let lexical = try Grammar(file: "lexical.ebnf")
    let words = try #require(lexical["KEYWORD"]).node.terminals
    #expect(words.sorted() == Keyword.allCases.map(\.rawValue).sorted())
  }

  @Test func `every word in the grammar's quotes is reserved`() throws {
    let grammar = try Grammar(file: "tearsheet.ebnf")
    for word in grammar.productions.flatMap({ $0.node.terminals }) where word.first?.isLetter == true {
      #expect(Keyword(spelling: word.utf8.span) != nil, "\(word) is not reserved")
    }
  }

  @Test(arguments: ["README.md", "operators.md"]) func `examples of a page parse`(_ page: String) throws {
    let text = try String(contentsOf: projectFolder.appending(path: "grammar/" + page), encoding: .utf8)
    let examples = text.matches(of: /```tear\n([^`]*)```/).map { String($0.output.1) }
    #expect(!examples.isEmpty)
    for example in examples { expectNoError(example) }
  }

  @Test func `example queries parse`() throws {
    for query in exampleQueries() { expectNoError(query) }
  }

  @Test(arguments: 0..<8) func `random sentences of the grammar parse`(_ seed: Int) throws {
    var generator = SentenceGenerator(try Grammar(file: "tearsheet.ebnf"), seed: UInt64(seed))
    for round in 0..<250 { expectNoError(generator.sentence(of: "script", depth: 8 + round % 16)) }
  }
}

/// The texts of `examples/queries`, as far as there are any.
func exampleQueries() -> [String] {
  let folder = projectFolder.appending(path: "examples/queries")
  let files =
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
  return files.filter { $0.pathExtension == "tear" }.compactMap {
    try? String(contentsOf: $0, encoding: .utf8)
  }
}

private func expectNoError(_ text: String) {
  let source = SourceText(text)
  let errors = parseScript(source).diagnostics.map { render($0, in: source) }.joined()
  #expect(errors == "", "\(text)")
}

/// The parser's files, blanks, line ends and the signs of comments that go on made single blanks.
private func parserSources() throws -> String {
  let folder = projectFolder.appending(path: "Sources/QuerySyntax")
  let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  return try files.filter { $0.lastPathComponent.hasPrefix("Parser") }
    .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    .replacing(#/\n *// {3}/#, with: " ").replacing(#/\s+/#, with: " ")
}

extension Grammar.Node {
  fileprivate var children: [Grammar.Node] {
    switch self {
    case .terminal, .name, .characters: []
    case .sequence(let items), .choice(let items): items
    case .optional(let inner), .repeated(let inner, _): [inner]
    }
  }

  fileprivate var names: [String] {
    if case .name(let name) = self { [name] } else { children.flatMap(\.names) }
  }

  fileprivate var terminals: [String] {
    if case .terminal(let text) = self { [text] } else { children.flatMap(\.terminals) }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
