extension Corpus {
  /// How many rows of `source` hold each code of a field, which is the source's own or its newsletters'; behind the
  /// counts of the codes stands that of the rows without a value.
  ///
  /// A list counts once under each of its elements. `nil` for fields that are not coded. Cost: one pass over the rows
  /// the first time, then nothing.
  package func codeCounts(of field: FieldID, over source: SourceID) -> [UInt32]? {
    guard isCoded(field), reads(field, from: source) else { return nil }
    return statistics.counts(for: CorpusStatistics.Key(field: field, source: source)) {
      let parents = parentRows(of: field, over: source)
      return switch self[field] {
      case .names(let names): counted(parents, codeCount: names.dictionary.count) { [names.codes[$0]] }
      case .enumeration(let codes, let enumeration):
        counted(parents, codeCount: enumeration.values.count) { [UInt32(codes[$0])] }
      case .nameLists(let lists):
        counted(parents, codeCount: lists.dictionary.count) { lists.codes[lists.range(of: $0)] }
      default: []
      }
    }
  }

  /// How many rows of `source` came out in the half-open interval of minutes. Dated rows lie newest first, so this
  /// is two searches.
  package func publishedCount(from start: Int32, to end: Int64, over source: SourceID) -> Int {
    // The smallest minute stands for undated, which comes last: every bound lies above it.
    let first = partition { Int64(published[$0]) >= end }
    let last = max(first, partition { published[$0] >= max(start, Int32.min + 1) })
    switch source {
    case .newsletters: return last - first
    case .ideas: return Int(ideaOffsets[last]) - Int(ideaOffsets[first])
    case .points: return Int(pointOffsets[last]) - Int(pointOffsets[first])
    case .tickers: return 0
    }
  }

  /// The first newsletter for which `isBefore` no longer holds.
  private func partition(_ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, published.count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isCoded(_ field: FieldID) -> Bool {
    switch self[field] {
    case .names, .enumeration, .nameLists: true
    case .rowNumber, .integers, .times, .texts, .keys, .parents, .virtualText: false
    }
  }

  /// Whether the field is the source's own or that of the newsletters that its rows stand in.
  private func reads(_ field: FieldID, from source: SourceID) -> Bool {
    field.source == source || (field.source == .newsletters && source.hasNewsletter)
  }

  /// The row of the field's source that each row of `source` reads.
  private func parentRows(of field: FieldID, over source: SourceID) -> [UInt32] {
    if field.source == source { return Array(0..<UInt32(self[source].rowCount)) }
    return source == .ideas ? newsletterOfIdea : newsletterOfPoint
  }

  private func counted<Codes: Collection<UInt32>>(
    _ rows: [UInt32], codeCount: Int, _ codes: (Int) -> Codes
  ) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: codeCount + 1)
    for row in rows {
      let codes = codes(Int(row))
      if codes.isEmpty { counts[codeCount] += 1 }
      for code in codes { counts[min(Int(code), codeCount)] += 1 }
    }
    return counts
  }
}
