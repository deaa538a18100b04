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
      .words(
        "An interchange file with thousands of wrong lines gives it.",
        remedy: "Mend those that are listed, then `.reload`.")),
    CodeEntry(
      "no-such-file", "A file or folder that was named is not there.", wrong: ".open /no/such/folder",
      right: ".sources"),
    CodeEntry(
      "skipped-file",
      "A note: a file in a folder is no newsletter by its name: a picture, a script, settings, a README.",
      .words(
        "A folder with `chart.png` in it gives it.",
        remedy:
          "Nothing needs to be done; a text that is a letter after all can be named itself: `.open README.txt`."
      )),
    CodeEntry(
      "unreadable-file", "A file is there and may not be read, or reading it failed.",
      .words(
        "A file that belongs to somebody else gives it, or one of more than 64 MiB.",
        remedy: "Give yourself the right to read it, or split it, then `.reload`.")),
  ]
}
