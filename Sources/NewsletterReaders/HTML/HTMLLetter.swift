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
  /// Minutes that reading it takes, where the page says so.
  var minutes: Int?
  /// Blocks separated by an empty line; `nil` when there is no visible text.
  ///
  /// A list's items are lines that begin with `• `, or with their number as in `1. `, behind two blanks for each level that they are
  /// nested; a table's rows are lines with ` | ` between the cells; headings and quotes are blocks like any other. A single `<br>` is
  /// a new line within its block, two of them part blocks; within items and cells, and at the ends of a block, `<br>` is but a blank.
  /// A raised number behind a digit is written as in `10^9`. Lines of mail that a program broke at a width by `<br>` are joined.
  var body: String?
}

/// Reads UTF-8 HTML; metadata are looked for in a page only.
///
/// Throws where the HTML is too long, too deep or too tangled to be read. Cost: that of the parser, about 30 MB a second.
func readHTMLLetter(
  _ html: [UInt8], from origin: HTMLOrigin, _ context: ReadingContext, notes: inout [Diagnostic]
) throws(Diagnostic) -> HTMLLetter {
  htmlLetter(try HTMLTree(checkedHTML(html)), from: origin, context, notes: &notes)
}

/// What a document says of a letter.
func htmlLetter(
  _ tree: HTMLTree, from origin: HTMLOrigin, _ context: ReadingContext, notes: inout [Diagnostic]
) -> HTMLLetter {
  let survey = HTMLSurvey(tree, origin: origin)
  let list = origin == .page ? survey.articleList() : nil
  let root = list?.root ?? survey.articleRoot(origin: origin)
  if let list { notes.append(.severalArticles(list.count, SourceSpan(0, 0))) }
  if origin != .fragment, tree.isOnlyPreview { notes.append(.onlyAPreview(SourceSpan(0, 0))) }
  var text = HTMLText(of: root, in: survey).writer
  if origin == .mail { text.joinWrappedLines() }
  var letter = HTMLLetter()
  var blocks = text.blocks[...]
  var subtitle: String?
  if origin == .page {
    var visible = VisibleMetadata(PageMetadata(survey, context), context)
    visible.take(text, of: root, in: survey)
    letter = visible.letter
    // The days on the page are those of the articles.
    if list != nil { letter.published = nil }
    notes += visible.notes
    subtitle = visible.subtitle
    blocks = visible.withoutTitle(blocks, of: text)
  }
  if origin != .fragment, list == nil {
    let inner = withoutSurroundings(blocks, of: text)
    // Where nothing else is left, what is there is the letter.
    if !inner.isEmpty { blocks = inner }
  }
  let body = text.body(of: Array(blocks))
  letter.body = subtitle.flatMap { line in line.isEmpty ? nil : body.map { line + "\n\n" + $0 } } ?? body
  return letter
}
