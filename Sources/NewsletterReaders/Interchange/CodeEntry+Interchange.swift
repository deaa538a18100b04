import Diagnostics

extension CodeEntry {
  /// The pages of what is told of a line of an interchange file.
  static let interchange: [CodeEntry] = [
    CodeEntry(
      "evidence-outside",
      "An idea marks words as evidence that lie behind the end of its rationale.",
      file: "letters.jsonl",
      "{\"title\":\"Tin\",\"ideas\":[{\"rationale\":\"abc\",\"evidence\":[[0,9,\"x\",1]]}]}\n",
      remedy: "Count places in bytes from the start of the rationale, or leave `evidence` out."),
    CodeEntry(
      "key-missing",
      "A newsletter has no title.",
      file: "letters.jsonl",
      "{\"publication\":\"Metals Weekly\"}\n",
      remedy: "Give it a `title`."),
    CodeEntry(
      "key-twice",
      "One object has the same key twice, and it is not clear which value is meant.",
      file: "letters.jsonl",
      "{\"title\":\"Tin\",\"title\":\"Rye\"}\n",
      remedy: "Leave one of them out."),
    CodeEntry(
      "more-unknown-keys",
      "The file has very many keys that the format does not know; all were left out, and "
        + "only the first are told.",
      .command(
        #"(printf '{"title":"Tin"'; seq -f ',"k%g":1' 1100 | tr -d '\n'; echo '}') > letters.jsonl"#,
        remedy: "Check that the file is in the interchange format, which `tearsheet import -o` writes.")),
    CodeEntry(
      "nested-too-deeply",
      "Values stand in one another more than 64 deep.",
      file: "letters.jsonl",
      ExampleText(
        "{\"title\":\"Tin\"}\n{\"title\":\"Rye\",\"x\":", repeating: "[", 80,
        "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}\n"),
      remedy: "Leave out what is nested: the format needs three levels."),
    CodeEntry(
      "not-an-object",
      "A line of an interchange file is no object in braces, so no newsletter.",
      file: "letters.jsonl",
      """
      {"title":"Tin"}
      ["Tin"]

      """,
      remedy: "Write one object a line, without a list around them."),
    CodeEntry(
      "not-json",
      "A line of an interchange file breaks the rules of JSON at the mark.",
      file: "letters.jsonl",
      """
      {"title":"Tin"}
      {"title":"Rye",}

      """,
      remedy: "Correct the line; the others were read."),
    CodeEntry(
      "unknown-key",
      "The file has a key that the format does not know; its values were left out.",
      file: "letters.jsonl",
      "{\"title\":\"Tin\",\"mood\":\"calm\"}\n",
      remedy: "Nothing needs to be done unless it is a misspelt key."),
    CodeEntry(
      "unknown-value",
      "A value is none of those that its key can have.",
      file: "letters.jsonl",
      "{\"title\":\"Tin\",\"ideas\":[{\"direction\":\"up\"}]}\n",
      remedy: "Use one of the values that the message lists."),
    CodeEntry(
      "wrong-type",
      "A value is of another kind than the format has there, such as text for a number.",
      file: "letters.jsonl",
      "{\"title\":\"Tin\",\"minutes\":\"5\"}\n",
      remedy: "Write it as the format has it, here `\"minutes\":5`."),
  ]
}
