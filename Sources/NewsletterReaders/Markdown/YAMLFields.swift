import Yams

/// The keys and values of a YAML mapping; values of nested mappings are their `name`s.
///
/// Throws the line, from 1, where the text is damaged. Anchors and deep nesting, which a letter has no use for and which can make a
/// short text grow without end, are refused as damage.
func yamlFields(_ text: String) throws(FrontMatterDamage) -> [FrontMatterField] {
  if let line = lineWithAnchor(text) { throw FrontMatterDamage(line: line) }
  let node: Node?
  do {
    node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
  } catch {
    throw FrontMatterDamage(line: line(of: error))
  }
  guard let node else { return [] }
  guard case .mapping(let mapping) = node else { throw FrontMatterDamage(line: 1) }
  return mapping.compactMap { key, value -> FrontMatterField? in
    guard case .scalar(let name) = key else { return nil }
    return FrontMatterField(name.string, values: texts(value))
  }
}

private func texts(_ node: Node) -> [String] {
  switch node {
  case .scalar(let scalar): [scalar.string]
  case .sequence(let sequence): sequence.flatMap(shallowTexts)
  case .mapping, .alias: shallowTexts(node)
  }
}

private func shallowTexts(_ node: Node) -> [String] {
  switch node {
  case .scalar(let scalar): return [scalar.string]
  case .mapping(let mapping):
    for (key, value) in mapping {
      if case .scalar(let name) = key, name.string == "name", case .scalar(let text) = value {
        return [text.string]
      }
    }
    return []
  case .sequence, .alias: return []
  }
}

private func line(of error: any Error) -> Int {
  switch error as? YamlError {
  case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
  case .duplicatedKeysInMapping(_, let context): context.mark.line
  default: 1
  }
}

/// The first line that has an anchor, without which there is no alias either, or more nesting than any letter needs.
private func lineWithAnchor(_ text: String) -> Int? {
  var depth = 0
  for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    // The last byte that is no blank.
    var before: UInt8?
    var previous: UInt8 = 0x20
    var marks = 0
    var hasAnchorMark = false
    for byte in line {
      let startsNode = before.map { "[{,:-?!".utf8.contains($0) } ?? true
      if previous == UInt8(ascii: "&"), !byte.isBlank, hasAnchorMark { return index + 1 }
      hasAnchorMark = byte == UInt8(ascii: "&") && startsNode
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte.isBlank, "-?:".utf8.contains(previous) { marks += 1 }
      if !byte.isBlank { before = byte }
      previous = byte
    }
    if deepestNesting < depth || deepestNesting < marks || 256 < line.prefix(while: \.isBlank).count {
      return index + 1
    }
  }
  return nil
}

/// Brackets in all, and marks of nested lists on one line.
private let deepestNesting = 64
