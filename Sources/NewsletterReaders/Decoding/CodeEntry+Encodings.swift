import Diagnostics

extension CodeEntry {
  /// The pages of what is told of bytes, and of zipped files.
  static let encodings: [CodeEntry] = [
    CodeEntry(
      "binary-file",
      "The file is no text: it holds a zero byte, as pictures and programs do.",
      file: "picture.txt",
      "Not a letter\0\n",
      remedy: "Save the letter as HTML or text."),
    CodeEntry(
      "character-set-unknown",
      "The file is in a character set that this system cannot read; a feed is then read as "
        + "UTF-8.",
      file: "feed.xml",
      """
      <?xml version="1.0" encoding="x-none-such"?>
      <rss><channel><title>T</title><item><title>A</title><description>Some words.</description></item></channel></rss>

      """,
      remedy: "Save it as UTF-8."),
    CodeEntry(
      "characters-replaced",
      "Some bytes stand for no character in the encoding of the file; each became U+FFFD (�).",
      .words(
        "A text in UTF-16 that ends in the middle of a character gives it.",
        remedy: "Save it once more, as UTF-8.")),
    CodeEntry(
      "empty-file",
      "The file has no text at all.",
      file: "empty.txt",
      "",
      remedy: "Delete it, or save it once more."),
    CodeEntry(
      "encoding-guessed",
      "A note: the file does not say how its letters are encoded and is no UTF-8, so the "
        + "usual encoding of older Windows was assumed.",
      .words(
        "A text with the single byte E9 for é gives it.",
        remedy: "If letters with accents look wrong, save it as UTF-8.")),
    CodeEntry(
      "gzip-cut",
      "A zipped file ends too early.",
      .words(
        "The first half of a file `letter.gz` gives it.",
        remedy: "Copy it once more.")),
    CodeEntry(
      "gzip-damaged",
      "A zipped file cannot be unzipped to its end, or its checksum is wrong.",
      .words(
        "A file `letter.gz` in which one byte was changed gives it.",
        remedy: "`gzip -t FILE` checks it; copy it once more.")),
    CodeEntry(
      "gzip-expands-too-much",
      "A zipped file grows a thousandfold, which no letter does.",
      .words(
        "A hundred million zeros, zipped, give it.",
        remedy: "Unzip it if you know what it is.")),
    CodeEntry(
      "gzip-in-gzip",
      "A zipped file holds another zipped file.",
      .words(
        "`letter.gz`, zipped once more, gives it.",
        remedy: "Unzip it once.")),
    CodeEntry(
      "gzip-too-long",
      "A zipped file holds more than 1 GiB of text.",
      .words(
        "An archive of many years in one file gives it.",
        remedy: "Unzip it and split it.")),
    CodeEntry(
      "gzip-trailing-bytes",
      "Something stands behind the end of a zipped text and was left out.",
      .words(
        "A file `letter.gz` with two more bytes at its end gives it.",
        remedy: "Nothing needs to be done if the letter is whole.")),
    CodeEntry(
      "gzip-without-memory",
      "There was not enough memory to unzip a file.",
      .words(
        "It is told on a machine whose memory is used up.",
        remedy: "Close other programs, or unzip and split the file.")),
    CodeEntry(
      "invalid-utf-8",
      "Some bytes are no UTF-8; each became U+FFFD (�).",
      .words(
        "A page in UTF-8 with one byte FF gives it.",
        remedy: "Save it once more, as UTF-8.")),
  ]
}
