import Diagnostics

extension CodeEntry {
  /// The pages of what is told of a user's list of instruments.
  static let instruments: [CodeEntry] = [
    CodeEntry(
      "instrument-cells",
      "A line of a list of instruments has too many or too few cells.",
      file: "instruments.csv",
      """
      ticker,name,class,sector,aliases
      QOIL,Quay Oil,etf

      """,
      remedy: "Keep the commas of empty cells: `QOIL,Quay Oil,etf,,`."),
    CodeEntry(
      "instrument-class",
      "A line of a list of instruments has a class that does not exist.",
      file: "instruments.csv",
      """
      ticker,name,class,sector,aliases
      QOIL,Quay Oil,fund,,

      """,
      remedy: "Use one of the classes that `.help class` and `describe ideas.class` show."),
    CodeEntry(
      "instrument-header",
      "The first line of a list of instruments is not `ticker,name,class,sector,aliases`.",
      file: "instruments.csv",
      "symbol,name\n",
      remedy: "Write that line at its top."),
    CodeEntry(
      "instrument-name",
      "A line of a list of instruments has no name.",
      file: "instruments.csv",
      """
      ticker,name,class,sector,aliases
      QOIL,,etf,,

      """,
      remedy: "Write the name second."),
    CodeEntry(
      "instrument-quote",
      "A quote is opened in a line of a list of instruments and not closed.",
      file: "instruments.csv",
      """
      ticker,name,class,sector,aliases
      QOIL,"Quay Oil,etf,,

      """,
      remedy: "Close it, or double a quote that is meant."),
    CodeEntry(
      "instrument-ticker",
      "A line of a list of instruments has no ticker.",
      file: "instruments.csv",
      """
      ticker,name,class,sector,aliases
      ,Quay Oil,etf,,

      """,
      remedy: "Write the ticker first."),
  ]
}
