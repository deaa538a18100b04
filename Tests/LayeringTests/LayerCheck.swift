/// Holds the imports of sources against a table of layers; every finding is one sentence.
struct LayerCheck {
  let layers: [Layer]
  let sources: [SourceFile]

  /// Imports of a file that its target's row does not allow.
  var importsOutsideTheRow: [String] {
    sources.filter(\.isSwift).flatMap { file in
      let allowed = allowedImports(of: file.target)
      return file.imports.subtracting(allowed).sorted().map { "\(file.path) imports \($0)" }
    }
  }

  /// Modules that a target reaches by any chain of imports although its row forbids them.
  var forbiddenReach: [String] {
    layers.flatMap { layer in
      let reached = reach(of: layer.name)
      return layer.mustNotKnow.filter(reached.contains).map { "\(layer.name) reaches \($0)" }
    }
  }

  /// Headers of other targets in C files: a wrapper knows its library and itself.
  var foreignHeaders: [String] {
    sources.filter(\.isC).flatMap { file in
      let own = Set(sources.filter { $0.target == file.target && $0.path.hasSuffix(".h") }.map(\.name))
      let allowed = own.union(["\(file.target).h"])
      return file.includes.subtracting(allowed).sorted().map { "\(file.path) includes \($0)" }
    }
  }

  /// Rows that stand on a row not above them, which would allow a cycle.
  var rowsOutOfOrder: [String] {
    var above: Set<String> = []
    var findings: [String] = []
    for layer in layers {
      findings += layer.standsOn.filter { !above.contains($0) }.map { "\(layer.name) stands on \($0)" }
      above.insert(layer.name)
    }
    return findings
  }

  /// Bans that contradict the same row's permissions.
  var contradictions: [String] {
    layers.flatMap { layer in
      let allowed = allowedImports(of: layer.name)
      return layer.mustNotKnow.filter(allowed.contains).map { "\(layer.name) allows and forbids \($0)" }
    }
  }

  private func allowedImports(of target: String) -> Set<String> {
    let rows = Dictionary(layers.map { ($0.name, $0) }) { first, _ in first }
    guard let row = rows[target] else { return [] }
    let below = closure(from: row.standsOn) { rows[$0]?.standsOn ?? [] }
    return below.union(row.outside)
  }

  private func reach(of target: String) -> Set<String> {
    var imports: [String: Set<String>] = [:]
    for file in sources where file.isSwift { imports[file.target, default: []].formUnion(file.imports) }
    return closure(from: imports[target] ?? []) { imports[$0] ?? [] }
  }

  private func closure<Names: Collection<String>, Next: Collection<String>>(
    from start: Names, next: (String) -> Next
  ) -> Set<String> {
    var seen: Set<String> = []
    var waiting = Array(start)
    while let name = waiting.popLast() {
      if seen.insert(name).inserted { waiting += next(name) }
    }
    return seen
  }
}
