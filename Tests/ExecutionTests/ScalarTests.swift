import CivilTime
import Corpus
import QueryExecution
import QuerySemantics
import QuerySyntax
import Testing

struct ScalarTests {
  private func value(_ scalar: Scalar) throws -> String {
    try rows(.ideas, [.limit(1, offset: 0), select(scalar)]).joined()
  }

  @Test func `exact operations stay exact`() throws {
    #expect(try value(arithmetic(decimal(1_000), .add, decimal(2_000), .decimal)) == "3000/10000")
    #expect(try value(arithmetic(integer(1), .subtract, decimal(1), .decimal)) == "9999/10000")
    #expect(try value(arithmetic(integer(3), .multiply, decimal(1_000), .decimal)) == "3000/10000")
    #expect(try value(arithmetic(decimal(5_000), .multiply, decimal(5_000), .number)) == "0.25")
  }

  @Test func `division gives a number, by zero it is missing`() throws {
    #expect(try value(arithmetic(integer(1), .divide, integer(4), .number)) == "0.25")
    #expect(try value(arithmetic(integer(1), .divide, integer(0), .number)) == "–")
  }

  @Test(arguments: [ArithmeticOperator.add, .multiply])
  func `an integer that does not fit is an error`(_ operation: ArithmeticOperator) throws {
    #expect(throws: ExecutionError.overflow(operation.rawValue)) {
      try value(arithmetic(integer(.max), operation, integer(2), .integer))
    }
  }

  @Test func `a number that does not fit is an error`() throws {
    #expect(throws: ExecutionError.overflow("*")) {
      try value(arithmetic(number(1e300), .multiply, number(1e300), .number))
    }
  }

  @Test func `a call that no statement makes is refused`() throws {
    let error = #expect(throws: ExecutionError.self) { try value(.call(.length, [], .integer)) }
    #expect(error?.code.rawValue == "unsupported")
  }

  @Test func `arithmetic with a missing operand is missing`() throws {
    try checkRows(
      .ideas, [select(arithmetic(field("confidence"), .add, decimal(0), .decimal))],
      ["8000/10000", "6000/10000", "7000/10000", "5000/10000", "–", "–"])
  }

  @Test(arguments: [
    (25_000 as Int64, 0 as Int64, "30000/10000"), (-25_000, 0, "-30000/10000"), (12_345, 2, "12300/10000"),
    (12_350, 2, "12400/10000"), (12_345, 9, "12345/10000"), (150_000, -1, "200000/10000"),
    (150_000, -40, "0/10000"),
  ])
  func `decimals round half away from zero`(_ units: Int64, _ digits: Int64, _ expected: String) throws {
    #expect(try value(.call(.round, [decimal(units), integer(digits)], .decimal)) == expected)
  }

  @Test func `other roundings`() throws {
    #expect(try value(.call(.round, [decimal(25_000)], .decimal)) == "30000/10000")
    #expect(try value(.call(.round, [integer(-15), integer(-1)], .integer)) == "-20")
    #expect(try value(.call(.round, [number(2.5), integer(0)], .number)) == "3.0")
    #expect(try value(.call(.round, [number(1e300), integer(3)], .number)) == "1e+300")
    #expect(throws: ExecutionError.overflow("round")) {
      try value(.call(.round, [integer(.max), integer(-1)], .integer))
    }
  }

  @Test(arguments: [(7 as Int64, 5 as Int64, "5"), (-1, 5, "-5"), (7, 0, "–"), (7, -5, "–")])
  func `bin is the lower edge`(_ number: Int64, _ width: Int64, _ expected: String) throws {
    #expect(try value(.call(.bin, [integer(number), integer(width)], .integer)) == expected)
  }

  @Test func `functions of texts and numbers`() throws {
    #expect(try value(.call(.lower, [field("ticker")], .text)) == "nvda")
    #expect(try value(.call(.length, [text("naïve")], .integer)) == "5")
    #expect(try value(.call(.words, [field("rationale")], .integer)) == "7")
    #expect(try value(.call(.abs, [integer(-3)], .integer)) == "3")
    #expect(try value(.negated(decimal(1))) == "-1/10000")
  }

  @Test func `functions of time`() throws {
    let published = field("published", of: .newsletters)
    try checkRows(
      .newsletters,
      [
        select(
          .call(.week, [published], .period(.week)), .call(.quarter, [published], .period(.quarter)),
          .call(.weekday, [published], .enumeration(.weekday)), .call(.hour, [published], .integer))
      ],
      [
        "2026-05-18 2026-Q2 Wednesday 10", "2026-03-02 2026-Q1 Monday 8", "2026-02-23 2026-Q1 Sunday 23",
        "– – – –",
      ])
  }

  @Test func `coalesce and if fill what is missing`() throws {
    try checkRows(
      .ideas, [select(.call(.coalesce, [field("ticker"), text("none")], .text))],
      ["NVDA", "IGV", "IGV", "IGV", "none", "NVDA"])
    let sign = Scalar.conditional(equal("direction", "short"), text("down"), field("ticker"), .text)
    try checkRows(.ideas, [select(sign)], ["NVDA", "down", "IGV", "IGV", "–", "NVDA"])
  }

  @Test func `a side of if is computed only where it counts`() throws {
    let overflow = arithmetic(integer(.max), .add, integer(1), .integer)
    let guarded = Scalar.conditional(equal("direction", "sideways"), overflow, integer(1), .integer)
    try checkRows(.ideas, [.limit(1, offset: 0), select(guarded)], ["1"])
  }

  @Test func `fields of ideas may be those of their newsletter`() throws {
    try checkRows(
      .points, [select(field("newsletter", of: .points), field("publication", of: .points))],
      ["Chips ahead of the curve Harbor Notes", "Chips ahead of the curve Harbor Notes"])
  }
}
