package import Diagnostics

extension CodeEntry {
  /// The pages of the parser's codes for what beginners write, in alphabetical order.
  package static let beginners: [CodeEntry] = [
    CodeEntry(
      "condition-without-brackets",
      "The condition behind `any idea` and the like, or of the rows that `count` and `share` measure, stands in brackets.",
      wrong: "newsletters where any idea direction = long",
      right: "newsletters where any idea (direction = long)"),
    CodeEntry(
      "list-needs-in",
      "Several values stand where one belongs. One of several is tested with `in`, words with `has any` and `has all`.",
      wrong: "ideas where ticker = (IGV or SMH)", right: "ideas where ticker in (IGV, SMH)"),
    CodeEntry(
      "list-without-brackets",
      "Several values belong to one test. They stand in brackets with commas between them, behind `in`, `has any` or `has all`.",
      wrong: "points where text has supply, demand", right: "points where text has any (supply, demand)"),
    CodeEntry(
      "missing-field",
      "Behind `and` and `or` stands a whole condition, so the field is named again.",
      wrong: "ideas where confidence > 0.5 and < 0.9",
      right: "ideas where confidence > 0.5 and confidence < 0.9"),
    CodeEntry(
      "missing-operator",
      "A value stands directly behind a field, and it is not said how the two are compared.",
      wrong: "ideas where ticker IGV", right: "ideas where ticker = IGV"),
    CodeEntry(
      "missing-where", "A condition stands where a step belongs. The step that keeps rows is `where`.",
      wrong: "ideas ticker = IGV", right: "ideas where ticker = IGV"),
    CodeEntry(
      "needless-is",
      "`is` tests whether a value is missing or present. Before another operator it is left out.",
      wrong: "ideas where ticker is in (IGV, SMH)", right: "ideas where ticker in (IGV, SMH)"),
    CodeEntry(
      "negative-amount", "`limit`, `offset` and `top` count rows, and there are never fewer than none.",
      wrong: "ideas limit -1", right: "ideas limit 1"),
    CodeEntry(
      "spelled-equal", "That two things are equal is written `=`, that they are not `!=`.",
      wrong: "ideas where ticker is IGV", right: "ideas where ticker = IGV"),
    CodeEntry(
      "spelled-missing", "Whether there is a value at all is asked with `is missing` and `is present`.",
      wrong: "ideas where risk is none", right: "ideas where risk is missing"),
    CodeEntry(
      "spelled-operator",
      "An operator is written in words that are not part of the language; the message says how it is written here.",
      wrong: "ideas where confidence above 70%", right: "ideas where confidence > 70%"),
    CodeEntry(
      "spelled-range", "A range is written with two dots between its ends, both of which belong to it.",
      wrong: "ideas where published in 2026-03 to 2026-05",
      right: "ideas where published in 2026-03..2026-05"),
    CodeEntry(
      "spoken-query",
      "The question is put as to a person. Here the source comes first, then the steps; what is counted is a step too.",
      wrong: "how many ideas", right: "ideas count"),
    CodeEntry(
      "unknown-operator", "Behind a field stands a word that is no operator.",
      wrong: "ideas where ticker containz IGV", right: "ideas where ticker contains IGV"),
  ]
}
