import Diagnostics
import Newsletters

/// A user's list of instruments.
extension Diagnostic {
  static func instrumentHeader(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "instrument-header",
      "the first line of a list of instruments must be `ticker,name,class,sector,aliases`", at: span)
  }

  static func instrumentCellCount(_ count: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "instrument-cells",
      "this line has \(count) cells where 5 are expected: ticker, name, class, sector, aliases", at: span,
      help: [
        "sector and aliases may be empty, their commas may not be left out; a cell with a comma stands in quotes"
      ])
  }

  static func instrumentTickerMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("instrument-ticker", "the ticker is empty where one such as `AAPL` is expected", at: span)
  }

  static func instrumentNameMissing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("instrument-name", "the name is empty where one such as `Apple` is expected", at: span)
  }

  static func instrumentClassUnknown(_ text: String, _ span: SourceSpan) -> Diagnostic {
    let classes = InstrumentClass.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic("instrument-class", "`\(text)` is no class; expected one of \(classes)", at: span)
  }

  static func instrumentQuoteOpen(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("instrument-quote", "a quote is opened here and not closed in this line", at: span)
  }
}
