import Corpus
import QuerySemantics
import QuerySyntax
import Testing

/// The editor files know the words of the language, and no others.
@Suite struct EditorGrammarTests {
  /// The classes whose words are reserved.
  private let reserved = [
    "steps", "measures", "logic", "joints", "tests", "quantifiers", "statements", "functions", "units",
    "dates",
    "sources",
  ]

  @Test func `every reserved word is in every editor file`() throws {
    for (editor, read) in WordLists.all {
      let lists = try read()
      let known = reserved.reduce(into: Set()) { $0.formUnion(lists[$1]) }
      #expect(known.symmetricDifference(Keyword.allCases.map(\.rawValue)) == [], "\(editor)")
    }
  }

  @Test func `the classes of words are those of the tables`() throws {
    let keywords = Keyword.allCases
    let expected: [(String, [String])] = [
      ("steps", keywords.filter(\.isStepWord).map(\.rawValue)),
      ("measures", AggregateFunction.allCases.map(\.rawValue)),
      ("quantifiers", Quantifier.allCases.map(\.rawValue)),
      ("sources", keywords.filter(\.isSource).map(\.rawValue)),
      ("functions", Function.allCases.map(\.rawValue) + ["if"]),
    ]
    for (editor, read) in WordLists.all {
      let lists = try read()
      for (name, words) in expected { #expect(lists[name] == Set(words), "\(editor): \(name)") }
      #expect(
        lists["statements"].isSuperset(of: keywords.filter(\.beginsStatement).map(\.rawValue)), "\(editor)")
    }
  }

  @Test func `the fields are those of the schema`() throws {
    let fields = Set(SourceID.allCases.flatMap { Schema.fields(of: $0).map(\.name) })
    for (editor, read) in WordLists.all { #expect(try read()["fields"] == fields, "\(editor)") }
  }

  @Test func `the constants are the values of the enumerations`() throws {
    let others = Enumeration.allCases.filter { $0 != .weekday }.flatMap(\.values)
    let days = Set(Enumeration.weekday.values.map { $0.lowercased() })
    for (editor, read) in WordLists.all {
      let lists = try read()
      #expect(lists["constants"] == Set(others), "\(editor)")
      #expect(lists["dates"].isSuperset(of: days), "\(editor)")
    }
  }

  @Test func `the units are those of durations`() throws {
    for (editor, read) in WordLists.all {
      let units = try read()["units"]
      #expect(!units.isEmpty && units.allSatisfy { DurationUnit(spelling: $0) != nil }, "\(editor)")
    }
    #expect(try WordLists.vim()["shortunits"] == WordLists.pygments()["shortunits"])
    let spelled = try WordLists.vim()["units"].union(WordLists.vim()["shortunits"])
    #expect(try WordLists.textMate()["durations"] == spelled)
    #expect(try WordLists.textMate()["relative-dates"] == spelled.union(["last", "this"]))
    #expect(try WordLists.textMate()["heads"].isSuperset(of: WordLists.textMate()["sources"]))
  }

  @Test func `the months are the same in all of them`() throws {
    let months = try WordLists.vim()["months"]
    #expect(23 <= months.count)
    #expect(try WordLists.pygments()["months"] == months)
    #expect(try WordLists.textMate()["spelled-dates"] == months)
  }
}
