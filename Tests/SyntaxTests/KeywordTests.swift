import QuerySyntax
import Testing

@Suite struct KeywordTests {
  @Test func `each measure and each quantifier is the keyword of its name`() {
    for keyword in Keyword.allCases {
      #expect(keyword.measure == AggregateFunction(rawValue: keyword.rawValue))
      #expect(keyword.quantifier == Quantifier(rawValue: keyword.rawValue))
    }
    #expect(AggregateFunction.allCases.allSatisfy { AggregateFunction(word: $0.rawValue.uppercased()) == $0 })
  }
}
