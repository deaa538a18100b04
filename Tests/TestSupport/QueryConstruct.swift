package import CivilTime
package import Corpus
package import QuerySemantics
package import QuerySyntax

/// A part of the language that a generated query can use. The tables of the language give most of them, so that an
/// added function or measure is asked for here too.
package enum QueryConstruct: Hashable, Sendable {
  case source(SourceID)
  case function(Function)
  case arithmetic(ArithmeticOperator)
  case comparison(ComparisonOperator)
  case wordTest(WordTest)
  case quantifier(Quantifier)
  case aggregate(AggregateFunction)
  case combination(SetOperator)
  /// A bare unit word as a group.
  case bareBucket(CalendarUnit)
  case feature(Feature)

  package enum Feature: String, CaseIterable, Hashable, Sendable {
    // Fields and expressions
    case parentField, parentIdentity, searchText, conditional, negation, countRelated, alias,
      repeatedExpression
    // Values
    case bareword, string, cashtag, percent, absentValue, keywordAsValue, fieldAsValue
    case absoluteDate, partialDate, spelledDate, relativeDate, weekdayDate, shiftedDate
    // Conditions
    case inList, inRange, inInterval, inQuery, between, negatedTest, pattern, isMissing, isPresent
    case and, or, not, brackets, relationWithoutCondition
    // Steps
    case filter, matching, selectAll, select, orderBy, descending, limit, offset, topBy, topMeasure, distinct
    case noBar
    // Aggregation
    case ungrouped, twoGroups, fieldGroup, listGroup, parentGroup, callGroup, expressionGroup
    case countDistinct, countCondition, shareCondition, expressionMeasure
    case filterAfterColumns, orderAfterColumns, selectAfterColumns, secondAggregation, repeatedMeasure
  }

  /// All of them.
  package static let all: [QueryConstruct] = {
    let tests: [WordTest] = [.has, .hasAny, .hasAll, .contains, .startsWith, .endsWith]
    var all = SourceID.allCases.map(QueryConstruct.source)
    all += Function.allCases.map(QueryConstruct.function)
    all += ArithmeticOperator.allCases.map(QueryConstruct.arithmetic)
    all += ComparisonOperator.allCases.map(QueryConstruct.comparison)
    all += tests.map(QueryConstruct.wordTest)
    all += Quantifier.allCases.map(QueryConstruct.quantifier)
    all += AggregateFunction.allCases.map(QueryConstruct.aggregate)
    all += SetOperator.allCases.map(QueryConstruct.combination)
    all += CalendarUnit.allCases.map(QueryConstruct.bareBucket)
    return all + Feature.allCases.map(QueryConstruct.feature)
  }()
}

/// A query as text, and what of the language it uses.
package struct GeneratedQuery: Hashable, Sendable {
  package let text: String
  package let constructs: Set<QueryConstruct>

  package init(text: String, constructs: Set<QueryConstruct>) {
    self.text = text
    self.constructs = constructs
  }
}
