import Diagnostics

extension CodeEntry {
  /// The pages of what can go wrong while a query runs or is written as SQL, and of the shell's own codes.
  static let running: [CodeEntry] = [
    CodeEntry(
      "failed-expectation",
      "What `expect` says of the query above it is not so. A script ends here, with status 1.",
      wrong: "ideas where ticker = IGV; expect no rows", right: "ideas where ticker = IGV; expect rows >= 1"),
    CodeEntry(
      "not-a-definition", "The library of named queries holds something other than `let` and `param`.",
      .command(
        #"echo 'ideas limit 3' > library.tear"#,
        remedy: "Give it a name there: `let few = ideas limit 3`, or take it out.")),
    CodeEntry(
      "overflow", "A calculation with whole numbers gave one of more than eighteen digits.",
      wrong: "ideas select id * 9000000000000000000 as x", right: "ideas select id * 9.0 as x limit 3"),
    CodeEntry(
      "slow-pattern",
      "A regular expression tries far too many ways on one text, mostly since a repeated part repeats something itself.",
      wrong: "ideas where rationale ~ /(\\w+\\s?)+\\d$/", right: "ideas where rationale ~ /\\w+\\s?\\./"),
    CodeEntry(
      "sql-no-counterpart",
      "The query holds something that this dialect of SQL cannot say exactly, so it is not written at all.",
      wrong: "explain sql ideas where rationale ~ /rating/",
      right: "explain sql ideas where rationale contains 'rating'"),
    CodeEntry(
      "stopped", "The query was stopped by Ctrl-C before it was done.",
      .words(
        "Ctrl-C while a query runs gives it.", remedy: "A condition on published makes a long query short.")),
    CodeEntry(
      "too-many-buckets",
      "Days or months without letters are filled in when they are the only group, and there would be more than ten thousand.",
      wrong: "newsletters count by day(if(minutes > 5, 1900-01-01, published))",
      right: "newsletters count by day"),
    CodeEntry(
      "unknown-command", "A line that begins with a dot is a command, and there is none of this name.",
      wrong: ".timr", right: ".timer"),
    CodeEntry(
      "unknown-mode", "Results cannot be written in a form of this name.", wrong: ".mode cvs",
      right: ".mode csv"),
    CodeEntry(
      "unsupported", "The query is right, and the program cannot run it: a fault of the program.",
      .words(
        "No query that can be written is known to give it; a test hands over one that cannot be written.",
        remedy: "Write the question in another way, and report it as a fault.")),
  ]
}
