import WordTables

/// The sources and their fields: the one table that builder, checker, completion and `describe` read.
package enum Schema {
  /// The fields of `source` in table order.
  package static func fields(of source: SourceID) -> [Field] {
    switch source {
    case .newsletters: newsletters
    case .ideas: ideas
    case .points: points
    case .tickers: tickers
    }
  }

  /// The field of `source` with this name, compared without case.
  package static func field(named name: String, of source: SourceID) -> FieldID? {
    names(of: source).place(of: name).map { FieldID(source: source, index: $0) }
  }

  private static func names(of source: SourceID) -> WordTable {
    switch source {
    case .newsletters: newsletterNames
    case .ideas: ideaNames
    case .points: pointNames
    case .tickers: tickerNames
    }
  }

  private static let newsletterNames = WordTable(newsletters.map(\.name))
  private static let ideaNames = WordTable(ideas.map(\.name))
  private static let pointNames = WordTable(points.map(\.name))
  private static let tickerNames = WordTable(tickers.map(\.name))

  /// When a newsletter came out, by which rows lie in their default order.
  package static let published = field(named: "published", of: .newsletters)

  /// The fields that `*` and the machine modes write, in table order.
  package static func storedFields(of source: SourceID) -> [FieldID] {
    identifiers(of: source) { !$0.isVirtual && $0.type != .parent }
  }

  /// The fields that tables show where a query selects nothing.
  ///
  /// Those of ideas and points may belong to their newsletter.
  package static func defaultFields(of source: SourceID) -> [FieldID] {
    let own = identifiers(of: source) { $0.isDefault }
    guard source.hasNewsletter else { return own }
    return ["published", "publication"].compactMap { field(named: $0, of: .newsletters) } + own
  }

  /// The fields that tell which newsletter a row of `source` stands in; none where it stands in none.
  package static func newsletterFields(of source: SourceID) -> [FieldID] {
    guard source.hasNewsletter else { return [] }
    return ["title", "publication", "author", "published"].compactMap { field(named: $0, of: .newsletters) }
  }

  /// The fields of its newsletter that a row of `source` has by their names alone, since it has none of its own so named.
  package static func inheritedFields(of source: SourceID) -> [Field] {
    guard source.hasNewsletter else { return [] }
    return newsletters.filter { field(named: $0.name, of: source) == nil }
  }

  private static func identifiers(of source: SourceID, where keep: (Field) -> Bool) -> [FieldID] {
    fields(of: source).indices.filter { keep(fields(of: source)[$0]) }.map {
      FieldID(source: source, index: $0)
    }
  }

  private static let newsletters = [
    Field("id", .integer, "Row number, from 1; changes when files are added."),
    Field("key", .name, "Stable identity: made of publication, title and day."),
    Field("title", .text, "The headline of the issue.", isDefault: true),
    Field("publication", .name, "The newsletter it is an issue of.", isDefault: true),
    Field("author", .name, "The byline.", isDefault: true),
    Field("people", .nameList, "Whom the page says it features."),
    Field("published", .time, "When it came out, to the minute, in UTC.", isDefault: true),
    Field("minutes", .integer, "Reading time in minutes."),
    Field("platform", .name, "Where it was published, such as Substack."),
    Field("link", .text, "The address of the original."),
    Field("file", .name, "The file it was read from."),
    Field("summary", .text, "The summary, paragraphs apart by an empty line."),
    Field("body", .text, "The full text of a raw letter; the page form has none."),
    Field("tickers", .tickerList, "The tickers of its ideas, in order.", isDefault: true),
    Field("words", .integer, "Words of title, summary, points, ideas and body."),
    Field("text", .text, "For searching: title, summary, points, ideas, body.", isVirtual: true),
  ]

  private static let ideas = [
    Field("id", .integer, "Row number, from 1; changes when files are added."),
    Field("key", .name, "Stable identity: made of newsletter, ticker, position."),
    Field("position", .integer, "Its place among the ideas of the newsletter, from 1."),
    Field("newsletter", .parent, "The newsletter it stands in; its fields follow a dot."),
    Field("ticker", .ticker, "The instrument, in one spelling: IGV, BRK.B, ^VIX.", isDefault: true),
    Field("name", .name, "The instrument's name."),
    Field("class", .enumeration(.instrumentClass), "The kind of instrument."),
    Field("sector", .name, "The sector, for equities and sector funds."),
    Field("direction", .enumeration(.direction), "Which way the idea bets.", isDefault: true),
    Field(
      "confidence", .decimal, "How surely a careful reader would name this direction.",
      isDefault: true, bounds: 0...10_000),
    Field(
      "basis", .enumeration(.basis),
      "Stated where the source printed the direction, or inferred."),
    Field(
      "score", .decimal, "Confidence, signed: -1 surely short, 1 surely long.",
      bounds: -10_000...10_000),
    Field("headline", .text, "The first words of the idea.", isDefault: true),
    Field("rationale", .text, "Why, as the source tells it."),
    Field("risk", .text, "What could go wrong, as the source tells it."),
    Field("text", .text, "For searching: headline, rationale, risk.", isVirtual: true),
  ]

  private static let points = [
    Field("id", .integer, "Row number, from 1; changes when files are added."),
    Field("position", .integer, "Its place among the points of the newsletter, from 1."),
    Field("newsletter", .parent, "The newsletter it stands in; its fields follow a dot."),
    Field("text", .text, "The point itself.", isDefault: true),
  ]

  private static let tickers = [
    Field("ticker", .ticker, "The instrument, in one spelling: IGV, BRK.B, ^VIX.", isDefault: true),
    Field("name", .name, "The instrument's name.", isDefault: true),
    Field("class", .enumeration(.instrumentClass), "The kind of instrument.", isDefault: true),
    Field("sector", .name, "The sector, for equities and sector funds."),
    Field("idea_count", .integer, "How many ideas are about it.", isDefault: true),
    Field("newsletter_count", .integer, "How many newsletters have an idea about it.", isDefault: true),
    Field("first_seen", .time, "When the earliest of those newsletters came out."),
    Field("last_seen", .time, "When the latest of those newsletters came out.", isDefault: true),
  ]
}
