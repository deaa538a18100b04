import Diagnostics

extension CodeEntry {
  static let steps: [CodeEntry] = [
    CodeEntry(
      "combine-of-columns",
      "`union`, `intersect` and `except` combine rows of a source; after `select` or a measure there are only columns.",
      wrong: "ideas select ticker | union (ideas)", right: "ideas union (ideas) | select ticker"),
    CodeEntry(
      "combine-of-others", "Only rows of the same source can be combined.",
      wrong: "ideas union (newsletters)",
      right: "ideas where ticker = IGV union (ideas where ticker = SMH)"),
    CodeEntry(
      "constant-group",
      "A group is made by the values of a field; a constant has only one value, so one group.",
      wrong: "ideas count by 1", right: "ideas count by ticker"),
    CodeEntry(
      "constant-measure", "A measure of a constant says nothing about the rows.", wrong: "ideas avg (1)",
      right: "ideas avg confidence"),
    CodeEntry(
      "count-expected", "A whole number belongs here: half a row or half a month does not exist.",
      wrong: "ideas limit 1.5", right: "ideas limit 2"),
    CodeEntry(
      "distinct-of-rows",
      "Every row of a source is different from every other. Select the columns whose combinations are wanted first.",
      wrong: "ideas distinct", right: "ideas select ticker, direction | distinct"),
    CodeEntry(
      "matching-too-late", "`matching` searches the text of rows, which `select` and measures leave behind.",
      wrong: "newsletters select title | matching 'copper'",
      right: "newsletters matching 'copper' | select title"),
    CodeEntry(
      "matching-twice", "A query is searched once; all the words go into one text.",
      wrong: "newsletters matching 'copper' matching 'stocks'", right: "newsletters matching 'copper stocks'"),
    CodeEntry(
      "measure-type", "The measure needs numbers, and the field holds something else.",
      wrong: "ideas avg ticker", right: "ideas count by ticker"),
    CodeEntry(
      "nothing-to-match", "A ticker has no text of its own: search its ideas or the letters.",
      wrong: "tickers matching 'copper'", right: "newsletters matching 'copper'"),
    CodeEntry(
      "one-column-expected",
      "Values are compared with the one column of a query in brackets; `select` says which it is.",
      wrong: "ideas where ticker in (ideas select ticker, confidence)",
      right: "ideas where ticker in (ideas select ticker)"),
    CodeEntry(
      "second-list-group",
      "A letter is counted under each element of a list; under each pair of two lists would count it too often.",
      wrong: "newsletters count by tickers, people", right: "newsletters count by tickers"),
    CodeEntry(
      "top-by-name",
      "A note: the rows are the highest by a name, so the end of the alphabet. Who wants the most frequent counts first.",
      wrong: "newsletters top 5 by publication", right: "newsletters count by publication limit 5"),
    CodeEntry(
      "top-without-key", "The highest rows are asked for, and it is not said by which field.",
      wrong: "ideas top 3", right: "ideas top 3 by confidence"),
    CodeEntry(
      "why-of-others", "Only an idea has a direction to be explained.", wrong: "why newsletter 3",
      right: "why idea 3"),
  ]
}
