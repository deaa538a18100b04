import Diagnostics

extension CodeEntry {
  /// The pages of what is told of a newsletter page and of its parts.
  static let pages: [CodeEntry] = [
    CodeEntry(
      "confidence-mapped",
      "A note: the page says in a word how sure it is, and the word was taken as a percentage.",
      file: "notes.txt",
      examplePage(
        [
          (
            "Tankers leave, so it would own USO.\nTankers leave",
            "LONG\nHigh confidence\nTankers leave, so it would own USO.\nTankers leave"
          )
        ]),
      remedy: "`confidence` holds the percentage; nothing needs to be done."),
    CodeEntry(
      "date-differs",
      "The date at the foot of the page is not the one at its head, which is kept.",
      file: "notes.txt",
      examplePage(
        [
          (
            "published March 09",
            "published March 10"
          )
        ]),
      remedy: "Correct the wrong one in the file if it matters."),
    CodeEntry(
      "date-invalid",
      "A date is written in the right form, and the calendar has no such day or time.",
      file: "notes.txt",
      examplePage(
        [
          (
            "March 09, 2026 at 07:15",
            "March 39, 2026 at 07:15"
          )
        ]),
      remedy: "Correct the date in the file."),
    CodeEntry(
      "date-missing",
      "There is no date that could be read, so `published` is missing, or the page is not "
        + "read at all.",
      file: "notes.txt",
      examplePage(
        [
          (
            "· March 09, 2026 at 07:15\n",
            ""
          )
        ]),
      remedy: "Add a line such as `· March 09, 2026 at 07:15` below the publication, or `Date: "
        + "2026-03-09` at the top of a text."),
    CodeEntry(
      "footer-incomplete",
      "The foot of the page does not say how many ideas there are, so nothing can be "
        + "checked against it.",
      file: "notes.txt",
      examplePage(
        [
          (
            "1 trade idea extracted by AI with direction and confidence scoring.\n",
            ""
          )
        ]),
      remedy: "Save the whole page once more if something is missing."),
    CodeEntry(
      "footer-missing",
      "The page stops before its foot; all that stands above was read.",
      file: "notes.txt",
      examplePage(
        [
          (
            "This newsletter, published March 09, 2026,\nfeatures Ilse Marrow\ndiscussing USO.\n1 trade idea extracted by AI with direction and confidence scoring.\n",
            ""
          )
        ]),
      remedy: "Save the whole page once more: ideas at its end may be missing."),
    CodeEntry(
      "header-line-unknown",
      "A line at the head of the page fits nothing and was left out.",
      file: "notes.txt",
      examplePage(
        [
          (
            "Summary",
            "1,204 likes\nSummary"
          )
        ]),
      remedy: "Nothing needs to be done unless the line matters."),
    CodeEntry(
      "idea-count-differs",
      "The foot of the page names another number of ideas than were found.",
      file: "notes.txt",
      examplePage(
        [
          (
            "1 trade idea",
            "2 trade ideas"
          )
        ]),
      remedy: "Compare the page with `ideas where file has notes`; a cut page is the usual cause."),
    CodeEntry(
      "line-not-placed",
      "A line belongs to no idea and no part of the foot, and was left out.",
      file: "notes.txt",
      examplePage(
        [
          (
            "This newsletter,",
            "Share this post\nThis newsletter,"
          )
        ]),
      remedy: "Nothing needs to be done unless the line matters."),
    CodeEntry(
      "not-a-newsletter",
      "The file is none of the forms that are read: a page, HTML, mail, a feed, Markdown, "
        + "text or JSON Lines.",
      file: "word.txt",
      "Hello\n",
      remedy: "Save the letter as HTML or text; a file that is no letter can stay as it is."),
    CodeEntry(
      "paragraph-after-points",
      "A paragraph stands below the points, where none is expected; it was added to the "
        + "summary.",
      file: "notes.txt",
      examplePage(
        [
          (
            "Rotterdam.\n",
            "Rotterdam.\nA word below the points.\n"
          )
        ]),
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "preview-missing",
      "An idea has its text once where pages have it twice, first cut short; it was taken "
        + "for what it is since a risk follows.",
      file: "notes.txt",
      examplePage(
        [
          (
            "Risk: A truce would send them back.",
            "Risk: A truce would send them back.\nDealers hold fewer long bonds, so it would own TLT.\nRisk: One weak auction."
          ),
          (
            "1 trade idea",
            "2 trade ideas"
          ),
          (
            "discussing USO",
            "discussing USO, TLT"
          ),
        ]),
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "publication-missing",
      "The page has a title and no publication below it.",
      file: "notes.txt",
      examplePage(
        [
          (
            "The Quayside Ledger\n",
            ""
          )
        ]),
      remedy: "Add the publication as the second line."),
    CodeEntry(
      "summary-empty",
      "Below the heading Summary stands no paragraph.",
      file: "notes.txt",
      examplePage(
        [
          (
            "Three quays: oil, bonds and gold.\n",
            ""
          )
        ]),
      remedy: "Nothing needs to be done; `summary` is missing."),
    CodeEntry(
      "summary-missing",
      "The head of the page is not followed by a line `Summary`, so that it is not clear "
        + "where it ends.",
      file: "notes.txt",
      examplePage(
        [
          (
            "Summary\n",
            ""
          )
        ]),
      remedy: "Save the whole page once more."),
    CodeEntry(
      "ticker-count-differs",
      "The foot of the page lists another number of tickers than there are ideas; they were "
        + "told from what the ideas mention.",
      file: "notes.txt",
      examplePage(
        [
          (
            "discussing USO",
            "discussing USO, TLT"
          )
        ]),
      remedy: "Look at the ideas of this file: `ideas where file has notes`."),
    CodeEntry(
      "ticker-not-told",
      "It could not be told what an idea is about, so its `ticker` is missing.",
      file: "notes.txt",
      examplePage(
        [
          (
            "discussing USO",
            "discussing USO, TLT"
          ),
          (
            "own USO.",
            "own it."
          ),
          (
            "own USO.",
            "own it."
          ),
        ]),
      remedy: "`--instruments FILE.csv` teaches names that are not known."),
    CodeEntry(
      "title-missing",
      "The page has no title above its head.",
      file: "notes.txt",
      examplePage(
        [
          (
            "Harbour Notes\nThe Quayside Ledger\n",
            ""
          )
        ]),
      remedy: "Add title and publication as the first two lines."),
    CodeEntry(
      "too-many-ideas",
      "A page has more ideas than one letter can have; what follows them was left out.",
      .command(
        #"""
        (printf 'Harbour Notes\nThe Quayside Ledger\n· Ilse Marrow\n'
         printf '· March 09, 2026 at 07:15\n· ⏱ 4 min read\n'
         printf 'Summary\nThree quays.\n• Fewer tankers.\n'
         for i in $(seq 10001); do
           printf 'Tin leaves the quay.\nTin leaves the quay.\nRisk: A truce.\n'
         done) > page.txt
        """#,
        remedy: "Split the file: it holds more than one letter.")),
  ]

  /// A page in which some parts are exchanged for others.
  private static func examplePage(_ changes: [(part: String, other: String)]) -> ExampleText {
    ExampleText(
      stringLiteral: changes.reduce(page) { $0.replacing($1.part, with: $1.other, maxReplacements: 1) })
  }

  private static let page = """
    Harbour Notes
    The Quayside Ledger
    · Ilse Marrow
    · March 09, 2026 at 07:15
    · ⏱ 4 min read
    | Read on Substack ↗
    Summary
    Three quays: oil, bonds and gold.
    • Fewer tankers wait off Rotterdam.
    Tankers leave, so it would own USO.
    Tankers leave, so it would own USO.
    Risk: A truce would send them back.
    This newsletter, published March 09, 2026,
    features Ilse Marrow
    discussing USO.
    1 trade idea extracted by AI with direction and confidence scoring.

    """
}
