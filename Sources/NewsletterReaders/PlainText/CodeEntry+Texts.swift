import Diagnostics

extension CodeEntry {
  /// The pages of what is told of plain text and Markdown.
  static let texts: [CodeEntry] = [
    CodeEntry(
      "author-guessed",
      "A note: a bare name at the top of a text was taken for its author.",
      file: "rust.txt",
      """
      Rust never sleeps
      Amy Tan
      April 9, 2026

      Imports rise. Sell NUE, and wait.

      """,
      remedy: "A line `Author: Amy Tan`, or `Publication: …`, says what is meant."),
    CodeEntry(
      "date-ambiguous",
      "A date such as 05/06/2026 has the month or the day first, and nothing says which; it "
        + "was left out.",
      file: "two.md",
      """
      ---
      title: Two Dates
      date: 05/06/2026
      ---
      Nobody knows which month it is.

      """,
      remedy: "`--date-order day-first` or `month-first` says what is meant."),
    CodeEntry(
      "date-from-name",
      "A note: the text has no date, so that of the file's name was taken.",
      file: "tin-2025-06-22.md",
      """
      # Tin

      Tin is scarce and we buy it.

      """,
      remedy: "A line `Date: …` in the text goes before the name."),
    CodeEntry(
      "date-not-read",
      "What stands as the date cannot be read as one; it was left out.",
      file: "soon.md",
      """
      ---
      title: Some Day
      date: when the rain stops
      ---
      Nobody knows which month it is.

      """,
      remedy: "Write it as 2026-05-06 or May 6, 2026."),
    CodeEntry(
      "front-matter-damaged",
      "The block between the lines `---` at the top breaks the rules of its form; its plain "
        + "lines `key: value` were read.",
      file: "damaged.md",
      """
      ---
      title: Oil: the long week
      date: 6 May 2026
      bad: [unclosed
      ---
      The week was long and oil was dear.

      """,
      remedy: "Put values that hold a colon in quotes."),
    CodeEntry(
      "markdown-as-text",
      "The Markdown would take far too long to read, so it was read as plain text, with its "
        + "marks.",
      file: "long.md",
      ExampleText("# Long\n\n", repeating: "word word\n\n", 120000),
      remedy: "Split the file if it holds several letters."),
    CodeEntry(
      "publication-guessed",
      "A note: a bare name at the top of a text was taken for the publication.",
      file: "rust.txt",
      """
      Rust never sleeps
      The Steel Almanac
      April 9, 2026

      Imports rise. Sell NUE, and wait.

      """,
      remedy: "A line `Publication: The Steel Almanac`, or `Author: …`, says what is meant."),
    CodeEntry(
      "title-guessed",
      "A note: nothing is marked as the title, so the first words were taken for it.",
      file: "line.txt",
      "The yen is cheap and stays so.\n",
      remedy: "A line `Title: …` says what it is."),
  ]
}
