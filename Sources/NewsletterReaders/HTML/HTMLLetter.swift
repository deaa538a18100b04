import Diagnostics
import Newsletters

/// Where a piece of HTML comes from, which decides what of it is the letter.
enum HTMLOrigin {
  /// A saved web page: what stands around the article is left out.
  case page
  /// The HTML part of a message: all of it is the letter but for its footer.
  case mail
  /// An entry of a feed, or a Markdown file in HTML: all of it is the letter.
  case fragment
}

/// What a piece of HTML says of a letter.
struct HTMLLetter {
  var title: String?
  var publication: String?
  var author: String?
  var published: PublishedTime?
  var link: String?
  /// Where it was published, such as `Substack`.
  var platform: String?
  /// Blocks separated by an empty line; `nil` when there is no visible text.
  ///
  /// A list's items are lines that begin with `• `, a table's rows lines with ` | ` between the cells; headings and quotes are
  /// blocks like any other.
  var body: String?
}

/// Reads UTF-8 HTML; metadata are looked for in a page only.
func readHTMLLetter(
  _ html: [UInt8], from origin: HTMLOrigin, _ context: ReadingContext, notes: inout [Diagnostic]
) throws(Diagnostic) -> HTMLLetter {
  var letter = HTMLLetter()
  letter.body = String(decoding: html, as: UTF8.self)
  return letter
}
