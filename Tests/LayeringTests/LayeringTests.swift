import Testing

/// The sources keep to the layers and the house rules.
@Suite
struct LayeringTests {
  private let repository = Repository()

  @Test func `a file imports only what its target stands on`() throws {
    let findings = try check().importsOutsideTheRow
    #expect(findings == [])
  }

  @Test func `no target reaches what it must not know`() throws {
    let findings = try check().forbiddenReach
    #expect(findings == [])
  }

  @Test func `a wrapper of a C library includes no other target`() throws {
    let findings = try check().foreignHeaders
    #expect(findings == [])
  }

  @Test func `every folder under Sources is a row of the table and a target`() throws {
    let folders = try repository.targetFolders()
    let manifest = try repository.manifest()
    #expect(folders == layers.map(\.name).sorted())
    for folder in folders {
      let isDeclared =
        manifest.contains("layer(\"\(folder)\"") || manifest.contains("name: \"\(folder)\"")
        || manifest.contains("layer(\n      \"\(folder)\"")
      #expect(isDeclared, "Package.swift has no target \(folder)")
    }
  }

  @Test func `the table names only rows and known outside modules`() {
    let known = knownOutside.union(layers.map(\.name))
    for layer in layers {
      let named = layer.standsOn + layer.outside + layer.mustNotKnow
      #expect(named.filter { !known.contains($0) } == [], "in the row of \(layer.name)")
    }
  }

  @Test func `a row stands on rows above it and forbids nothing that it allows`() throws {
    let check = try check()
    #expect(check.rowsOutOfOrder == [])
    #expect(check.contradictions == [])
  }

  @Test func `files are short and do not trap`() throws {
    let rules = HouseRules(sources: try repository.sources())
    #expect(rules.longFiles == [])
    #expect(rules.bannedWordUses == [])
  }

  private func check() throws -> LayerCheck {
    LayerCheck(layers: layers, sources: try repository.sources())
  }
}
