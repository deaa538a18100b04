extension Postings {
  /// The lists of a column; `nil` for kinds of columns that have none.
  ///
  /// Names have them, and decimals with known bounds, whose codes are their distance from the lower one. The few values
  /// of an enumeration are faster looked for than looked up, and tickers have their ideas.
  init?(of column: Column, field: FieldID) {
    guard Postings.exist(for: field) else { return nil }
    switch column {
    case .names(let names): self.init(of: Array(names.codes), codeCount: names.dictionary.count)
    case .nameLists(let lists):
      self.init(
        codesOfRows: (0..<lists.offsets.count - 1).map { lists.range(of: $0) }, Array(lists.codes),
        codeCount: lists.dictionary.count)
    case .integers(let values):
      guard let bounds = field.field.bounds else { return nil }
      let codes = values.map { value in
        value == Column.missingInteger
          ? Column.missingCode : UInt32(clamping: Int64(value) - bounds.lowerBound)
      }
      self.init(of: codes, codeCount: bounds.count)
    default: return nil
    }
  }

  /// Whether a field has lists of its rows.
  static func exist(for field: FieldID) -> Bool {
    guard field.source != .tickers else { return false }
    return switch field.field.type {
    case .ticker, .nameList, .tickerList: true
    // The keys are names that nothing repeats.
    case .name: field.field.name != "key"
    case .decimal: field.field.bounds != nil
    case .integer, .text, .time, .enumeration, .parent: false
    }
  }
}
