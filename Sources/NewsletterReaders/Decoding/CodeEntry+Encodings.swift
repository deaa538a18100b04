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
      .command(
        #"printf 'Tin is scarce.\n' | iconv -f UTF-8 -t UTF-16 | head -c 27 > letter.txt"#,
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
      .command(
        #"printf 'Caf\351 prices rise again.\n' > letter.txt"#,
        remedy: "If letters with accents look wrong, save it as UTF-8.")),
    CodeEntry(
      "gzip-cut",
      "A zipped file ends too early.",
      .command(
        #"echo 'Tin is scarce.' | gzip | head -c 20 > letter.gz"#,
        remedy: "Copy it once more.")),
    CodeEntry(
      "gzip-damaged",
      "A zipped file cannot be unzipped to its end, or its checksum is wrong.",
      .command(
        #"(echo 'Tin is scarce.' | gzip | head -c 30; printf '\1\1\1\1\1\1\1\1') > letter.gz"#,
        remedy: "`gzip -t FILE` checks it; copy it once more.")),
    CodeEntry(
      "gzip-expands-too-much",
      "A zipped file becomes more than a hundred times its length, which no letter does.",
      .command(
        #"head -c 2000000 /dev/zero | gzip > letter.gz"#,
        remedy: "Unzip it if you know what it is.")),
    CodeEntry(
      "gzip-in-gzip",
      "A zipped file holds another zipped file.",
      .command(
        #"echo 'Tin is scarce.' | gzip | gzip > letter.gz"#,
        remedy: "Unzip it once.")),
    CodeEntry(
      "gzip-too-long",
      "A zipped file holds more than 1 GiB of text.",
      .command(
        #"seq -f %0300.0f 3600000 | gzip -1 > letter.gz"#,
        remedy: "Unzip it and split it.")),
    CodeEntry(
      "gzip-trailing-bytes",
      "Something stands behind the end of a zipped text and was left out.",
      .command(
        #"(echo 'Tin is scarce.' | gzip; echo more) > letter.gz"#,
        remedy: "Nothing needs to be done if the letter is whole.")),
    CodeEntry(
      "invalid-utf-8",
      "Some bytes are no UTF-8; each became U+FFFD (�).",
      .command(
        #"printf '<meta charset=utf-8><title>Tin</title><p>Tin \377 is scarce.</p>\n' > page.html"#,
        remedy: "Save it once more, as UTF-8.")),
  ]
}
