package import Diagnostics

extension CodeEntry {
  /// The pages of what is told of files that no reader has seen, and of the program's own data.
  package static let loading: [CodeEntry] = [
    CodeEntry(
      "direction-weights",
      "The numbers within the program that tell a direction from words cannot be used, so no direction was inferred.",
      .words(
        "It is told where the program itself is damaged.", remedy: "Install the program again.")),
    CodeEntry(
      "more-problems", "A note: one file has more problems of a kind than are listed.",
      .command(
        #"for i in $(seq 300); do echo '{"title":1}'; done > letters.jsonl"#,
        remedy: "Mend those that are listed, then `.reload`.")),
    CodeEntry(
      "no-such-file", "A file or folder that was named is not there.", wrong: ".open /no/such/folder",
      right: ".sources"),
    CodeEntry(
      "skipped-file",
      "A note: a file in a folder is no newsletter by its name: a picture, a script, settings, a README.",
      .command(
        #"touch chart.png"#,
        remedy:
          "Nothing needs to be done; a text that is a letter after all can be named itself: `.open README.txt`."
      )),
    CodeEntry(
      "unreadable-file",
      "A file is there and may not be read, is longer than 64 MiB, or there was no memory for it.",
      .command(
        #"truncate -s 65M letter.txt"#,
        remedy: "Give yourself the right to read it, or split it, then `.reload`.")),
  ]
}
