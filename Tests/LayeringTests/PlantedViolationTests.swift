import Testing

/// Each check finds what it is there for, so that its silence on the real sources means something.
@Suite
struct PlantedViolationTests {
  private let table = [
    Layer("Records"),
    Layer("Readers", on: ["Records"], outside: ["Foundation"]),
    Layer("Queries", on: ["Records"], mustNotKnow: ["Foundation", "Readers"]),
  ]

  @Test func `an import outside the row is found, however it is written`() {
    let spellings = [
      "import Readers", "package import Readers", "@preconcurrency import Readers",
      "@_spi(Testing) internal import Readers", "import struct Readers.Page", "import Readers.Pages",
    ]
    for spelling in spellings {
      #expect(
        check(["Records": spelling]).importsOutsideTheRow == ["Sources/Records/File.swift imports Readers"])
    }
  }

  @Test func `an import in a comment is none`() {
    #expect(check(["Records": "// import Readers\n/// import Readers"]).importsOutsideTheRow == [])
  }

  @Test func `a target that has no row may import nothing`() {
    #expect(
      check(["Stray": "import Records"]).importsOutsideTheRow == ["Sources/Stray/File.swift imports Records"])
  }

  @Test func `a forbidden module is found through other targets`() {
    let found = check([
      "Queries": "import Records", "Records": "import Readers", "Readers": "import Foundation",
    ])
    #expect(found.forbiddenReach == ["Queries reaches Foundation", "Queries reaches Readers"])
  }

  @Test func `imports in a circle come to an end`() {
    let found = check(["Records": "import Queries", "Queries": "import Records"])
    #expect(found.forbiddenReach == [])
    #expect(found.importsOutsideTheRow == ["Sources/Records/File.swift imports Queries"])
  }

  @Test func `a C file that includes another target is found`() {
    let file = SourceFile(
      target: "CRecords", path: "Sources/CRecords/CRecords.c", text: "#include \"COther.h\"\n")
    let found = LayerCheck(layers: table, sources: [file]).foreignHeaders
    #expect(found == ["Sources/CRecords/CRecords.c includes COther.h"])
  }

  @Test func `a row that stands on a later one or allows what it forbids is found`() {
    let rows = [Layer("A", on: ["B"]), Layer("B", outside: ["Glibc"], mustNotKnow: ["Glibc"])]
    let found = LayerCheck(layers: rows, sources: [])
    #expect(found.rowsOutOfOrder == ["A stands on B"])
    #expect(found.contradictions == ["B allows and forbids Glibc"])
  }

  @Test func `a file of 501 lines is found and one of 500 is not`() {
    let line = "let x = 1\n"
    #expect(rules(String(repeating: line, count: 500)).longFiles == [])
    #expect(
      rules(String(repeating: line, count: 501)).longFiles == ["Sources/Records/File.swift has 501 lines"])
  }

  @Test(arguments: HouseRules.bannedWords) func `a banned word is found in code and not in comments`(
    word: String
  ) {
    #expect(
      rules("let a = 1\nlet b = \(word)").bannedWordUses == ["Sources/Records/File.swift:2 uses \(word)"])
    #expect(rules("let a = 1  // never \(word)").bannedWordUses == [])
  }

  private func check(_ texts: [String: String]) -> LayerCheck {
    LayerCheck(layers: table, sources: texts.map { file($0.key, $0.value) })
  }

  private func rules(_ text: String) -> HouseRules { HouseRules(sources: [file("Records", text)]) }

  private func file(_ target: String, _ text: String) -> SourceFile {
    SourceFile(target: target, path: "Sources/\(target)/File.swift", text: text)
  }
}
