import MappedStorage

extension Corpus {
  /// How many rows of `source` hold each code of a field, which is the source's own or its newsletters'; behind the
  /// counts of the codes stands that of the rows without a value.
  ///
  /// A list counts once under each of its elements. `nil` for fields that are not coded. Cost: at most one pass over
  /// the rows the first time, then nothing.
  package func codeCounts(of field: FieldID, over source: SourceID) -> [UInt32]? {
    guard isCoded(field), reads(field, from: source) else { return nil }
    return statistics.counts(for: CorpusStatistics.Key(field: field, source: source)) {
      if field.source == source, let postings = postings(of: field) { return postings.counts }
      return counted(field, over: source)
    }
  }

  private func counted(_ field: FieldID, over source: SourceID) -> [UInt32] {
    let weights = rowWeights(of: field.source, over: source)
    switch self[field] {
    case .names(let names):
      var counts = [UInt32](repeating: 0, count: names.dictionary.count + 1)
      for row in names.codes.indices {
        counts[min(Int(names.codes[row]), names.dictionary.count)] += weights?[row] ?? 1
      }
      return counts
    case .enumeration(let codes, let enumeration):
      let codeCount = enumeration.values.count
      var counts = [UInt32](repeating: 0, count: codeCount + 1)
      for row in codes.indices { counts[min(Int(codes[row]), codeCount)] += weights?[row] ?? 1 }
      return counts
    case .nameLists(let lists):
      var counts = [UInt32](repeating: 0, count: lists.dictionary.count + 1)
      for row in 0..<self[field.source].rowCount {
        let (range, weight) = (lists.range(of: row), weights?[row] ?? 1)
        if range.isEmpty { counts[lists.dictionary.count] += weight }
        for index in range { counts[Int(lists.codes[index])] += weight }
      }
      return counts
    default: return []
    }
  }

  /// How many rows of `source` read each row of the field's source; `nil` when each reads its own.
  private func rowWeights(of fieldSource: SourceID, over source: SourceID) -> [UInt32]? {
    guard fieldSource != source else { return nil }
    let offsets = source == .ideas ? ideaOffsets : pointOffsets
    return (0..<newsletters.rowCount).map { offsets[$0 + 1] - offsets[$0] }
  }

  /// How many rows of `source` came out in the half-open interval of minutes. Dated rows lie newest first, so this
  /// is two searches.
  package func publishedCount(from start: Int32, to end: Int64, over source: SourceID) -> Int {
    publishedRows(from: start, to: end, of: source).count
  }

  /// The rows of `source` that came out in the half-open interval of minutes, which lie together.
  package func publishedRows(from start: Int32, to end: Int64, of source: SourceID) -> Range<Int> {
    // The smallest minute stands for undated, which comes last: every bound lies above it.
    let first = partition { Int64(published[$0]) >= end }
    let last = max(first, partition { published[$0] >= max(start, Int32.min + 1) })
    return switch source {
    case .newsletters: first..<last
    case .ideas: Int(ideaOffsets[first])..<Int(ideaOffsets[last])
    case .points: Int(pointOffsets[first])..<Int(pointOffsets[last])
    case .tickers: 0..<0
    }
  }

  /// When the earliest and the latest of the dated newsletters came out, in minutes; `nil` where none has a date.
  package var publishedSpan: ClosedRange<Int32>? {
    let dated = publishedRows(from: .min, to: .max, of: .newsletters)
    guard let newest = published[dated].first, let oldest = published[dated].last else { return nil }
    return min(oldest, newest)...newest
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
    switch field.field.type {
    case .name: field.field.name != "key"
    case .ticker, .enumeration, .nameList, .tickerList: true
    case .integer, .decimal, .text, .time, .parent: false
    }
  }

  /// Whether the field is the source's own or that of the newsletters that its rows stand in.
  private func reads(_ field: FieldID, from source: SourceID) -> Bool {
    field.source == source || (field.source == .newsletters && source.hasNewsletter)
  }
}
