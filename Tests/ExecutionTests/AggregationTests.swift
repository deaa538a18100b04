import CivilTime
import Corpus
import QueryExecution
import QuerySemantics
import QuerySyntax
import Testing

struct AggregationTests {
  private let confidence = Measure.Argument.value(field("confidence"))

  @Test func `measures skip missing values and count what they left out`() throws {
    let steps = [
      aggregate([
        measure(.count), measure(.sum, confidence, .decimal), measure(.avg, confidence, .number),
        measure(.min, confidence, .decimal), measure(.max, confidence, .decimal),
        measure(.median, confidence, .number),
      ])
    ]
    try checkRows(.ideas, steps, ["6 26000/10000 0.65 5000/10000 8000/10000 0.65"])
    #expect(try run(.ideas, steps, batchSize: 1).leftOut.map(\.count) == [2, 2, 2, 2, 2])
  }

  @Test func `over nothing all is missing but a count`() throws {
    let none = ResolvedStep.filter(.constant(false))
    let measures = [
      measure(.count), measure(.sum, confidence, .decimal), measure(.stddev, confidence, .number),
      measure(.first, .value(field("ticker")), .ticker), measure(.list, .value(field("ticker")), .tickerList),
      measure(.share, .none, .number), measure(.min, .value(field("ticker")), .ticker),
    ]
    try checkRows(.ideas, [none, aggregate(measures)], ["0 – – – – – –"])
    try checkRows(.ideas, [none, aggregate(measures, by: [field("ticker")])], [])
  }

  @Test func `groups go by the first measure, then by key, and missing is a group`() throws {
    try checkRows(
      .ideas, [aggregate([measure(.count)], by: [field("ticker")])], ["IGV 3", "NVDA 2", "– 1"])
    try checkRows(
      .ideas, [aggregate([measure(.count)], by: [field("ticker"), field("direction")])],
      ["IGV long 2", "NVDA long 2", "IGV short 1", "– neutral 1"])
  }

  @Test func `groups fold their keys and show the first spelling`() throws {
    try checkRows(
      .newsletters, [aggregate([measure(.count)], by: [field("publication", of: .newsletters)])],
      ["Harbor Notes 2", "Tin Whistle 2"])
  }

  @Test func `a list groups a row once under each distinct element`() throws {
    let people = field("people", of: .newsletters)
    try checkRows(
      .newsletters,
      [aggregate([measure(.count), measure(.share, .none, .number)], by: [people], listGroup: 0)],
      ["Ada Pike 2 0.5", "– 2 0.5", "Bo Lind 1 0.25"])
  }

  @Test func `conditions are counted and shared`() throws {
    let long = Measure.Argument.condition(equal("direction", "long"))
    try checkRows(
      .ideas, [aggregate([measure(.count, long), measure(.share, long, .number)], by: [field("ticker")])],
      ["IGV 2 0.6666666666666666", "NVDA 2 1.0", "– 0 0.0"])
  }

  @Test func `distinct values count without case and without missing`() throws {
    try checkRows(
      .newsletters,
      [
        aggregate([
          measure(.count, .distinct(field("publication", of: .newsletters))),
          measure(.count, .distinct(field("author", of: .newsletters))),
          measure(.list, .value(field("publication", of: .newsletters)), .nameList),
        ])
      ], ["2 2 Harbor Notes;Tin Whistle"])
  }

  @Test func `first and last go by time of publication`() throws {
    try checkRows(
      .ideas,
      [
        aggregate([
          measure(.first, .value(field("ticker")), .ticker), measure(.last, .value(field("ticker")), .ticker),
          measure(.first, .value(field("confidence")), .decimal),
          measure(.last, .value(field("confidence")), .decimal),
        ])
      ], ["IGV IGV 7000/10000 6000/10000"])
  }

  @Test func `a single value has no deviation, two have the sample's`() throws {
    try checkRows(
      .ideas, [aggregate([measure(.stddev, confidence, .number)], by: [field("direction")], order: .keys)],
      ["long 0.1527525231651947", "short –", "neutral –"])
  }

  @Test func `a sum that does not fit is an error`() throws {
    let huge = Measure.Argument.value(integer(.max))
    #expect(throws: ExecutionError.overflow("sum")) {
      try run(.ideas, [aggregate([measure(.sum, huge)])])
    }
  }

  @Test func `empty buckets between the first and the last are filled`() throws {
    let month = Scalar.call(.month, [field("published", of: .newsletters)], .period(.month))
    let minutes = Measure.Argument.value(field("minutes", of: .newsletters))
    try checkRows(
      .newsletters,
      [
        aggregate(
          [measure(.count), measure(.sum, minutes), measure(.share, .none, .number)], by: [month],
          order: .keys,
          fillsBuckets: true)
      ], ["2026-03 2 5 0.5", "2026-04 0 – 0.0", "2026-05 1 12 0.25", "– 1 20 0.25"])
  }

  @Test func `too many empty buckets are an error`() throws {
    let published = field("published", of: .newsletters)
    let early = Scalar.constant(.time(Timestamp(minutes: -1_000_000_000)), .time)
    let spread = Scalar.call(
      .day, [.conditional(equal("title", "software spring", of: .newsletters), early, published, .time)],
      .period(.day))
    #expect(throws: ExecutionError.self) {
      try run(.newsletters, [aggregate([measure(.count)], by: [spread], order: .keys, fillsBuckets: true)])
    }
  }
}
