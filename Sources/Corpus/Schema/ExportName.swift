/// The names of tables and columns in an exported database, which the export writes and SQL queries read.
///
/// Tables are named after their sources, columns after their fields, and these stand beside them.
package enum ExportName {
  /// The place of a row in the default order of its source, from 0.
  package static let row = "row_number"
  /// Of ideas and points: the row of their newsletter.
  package static let newsletterRow = "newsletter_row"
  /// Of ideas: the row of their ticker.
  package static let tickerRow = "ticker_row"
  /// Of the elements of a list: their place in it, from 1.
  package static let position = "position"
  /// Of the elements of a list.
  package static let value = "value"

  /// The folded form, by which texts are equal and ordered; of a list's element too.
  package static func key(_ column: String) -> String { column + "_key" }
  /// The folded form with quotes, dashes and blanks in their plain forms, in which parts are looked for.
  package static func plain(_ column: String) -> String { column + "_plain" }
  /// The folded words, each between single blanks; between the parts of a virtual text there are two.
  package static func tokens(_ column: String) -> String { column + "_tokens" }
  /// The place of an enumeration's value, by which it is ordered.
  package static func code(_ column: String) -> String { column + "_code" }

  /// The table that holds the elements of a list field: `newsletter_people`.
  package static func list(_ field: FieldID) -> String { "\(field.source.singular)_\(field.field.name)" }
}
