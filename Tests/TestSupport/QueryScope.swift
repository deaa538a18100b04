import Corpus
import QuerySemantics

/// What names can stand at one place of a generated query.
struct QueryScope {
  /// A field or column.
  struct Item {
    /// As an expression writes it, such as `newsletter.title`.
    var text: String
    var type: ValueType
    /// The field that its values come from, to draw literals for it.
    var pool: String
    /// What a repetition of its expression would be, for a column.
    var expression: String?
    var isMeasure = false
    /// Numbers outside these bounds are errors; in units of 1/10,000.
    var bounds: ClosedRange<Int64>?

    /// The column's own name: the last part of a path.
    var name: String { text.split(separator: ".").last.map(String.init) ?? text }
  }

  /// `nil` after a `select` or an aggregation.
  var source: SourceID?
  var isRanked = false
  var items: [Item]

  init(columns: [Item]) { items = columns }

  /// The fields of a source and, where its rows have one, of their newsletter.
  init(_ source: SourceID) {
    self.source = source
    let own = Schema.fields(of: source)
    items = own.map { Item($0, prefix: "") }
    guard source.hasNewsletter else { return }
    for field in Schema.fields(of: .newsletters) {
      items.append(Item(field, prefix: "newsletter."))
      if !own.contains(where: { $0.name == field.name }) { items.append(Item(field, prefix: "")) }
    }
  }

  func items(where fits: (ValueType) -> Bool) -> [Item] { items.filter { fits($0.type) } }

  var texts: [Item] { items(where: \.isTextual) }
  var numbers: [Item] { items(where: \.isNumeric) }
  var times: [Item] { items { $0 == .time } }
  /// Whether a bare unit word is a bucket here.
  var hasPublished: Bool { source != nil && items.contains { $0.text == "published" } }
}

extension QueryScope.Item {
  init(_ field: Field, prefix: String) {
    self.init(
      text: prefix + field.name, type: ValueType(field.type), pool: field.name, bounds: field.bounds)
  }
}
