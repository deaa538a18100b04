import Corpus
import QuerySemantics
import QuerySyntax

/// A stored field; one that ideas or points lack is their newsletter's.
func field(_ name: String, of source: SourceID = .ideas) -> Scalar {
  if let own = Schema.field(named: name, of: source) { return .field(own, ofNewsletter: false) }
  if let parent = Schema.field(named: name, of: .newsletters) { return .field(parent, ofNewsletter: true) }
  return .constant(.missing, .text)
}

func integer(_ value: Int64) -> Scalar { .constant(.integer(value), .integer) }

/// In units of 1/10,000.
func decimal(_ units: Int64) -> Scalar { .constant(.decimal(units), .decimal) }

func number(_ value: Double) -> Scalar { .constant(.number(value), .number) }

func text(_ value: String) -> Scalar { .constant(.text(value), .text) }

func equal(_ name: String, _ value: String, of source: SourceID = .ideas) -> Condition {
  let left = field(name, of: source)
  return .comparison(.equal, left, .constant(.text(value), left.type))
}

func arithmetic(
  _ first: Scalar, _ operation: ArithmeticOperator, _ second: Scalar, _ type: ValueType
) -> Scalar {
  .arithmetic(first, [ScalarLink(operation, second)], type)
}

func select(_ scalars: Scalar...) -> ResolvedStep {
  .project(
    scalars.enumerated().map { index, scalar in
      ProjectedColumn(column: OutputColumn(name: "column\(index)", type: scalar.type), scalar: scalar)
    })
}

/// Keeps the rows, and shows their row numbers only.
func ids(where condition: Condition, of source: SourceID = .ideas) -> [ResolvedStep] {
  [.filter(condition), select(field("id", of: source))]
}

func measure(
  _ function: AggregateFunction, _ argument: Measure.Argument = .none, _ type: ValueType = .integer
) -> Measure {
  Measure(function: function, argument: argument, column: OutputColumn(name: function.rawValue, type: type))
}

func aggregate(
  _ measures: [Measure], by groups: [Scalar] = [], order: GroupOrder = .firstMeasure, listGroup: Int? = nil,
  fillsBuckets: Bool = false
) -> ResolvedStep {
  .aggregate(
    Aggregation(
      groups: groups.enumerated().map { index, scalar in
        ProjectedColumn(column: OutputColumn(name: "group\(index)", type: scalar.type), scalar: scalar)
      },
      measures: measures, order: order, listGroup: listGroup, fillsBuckets: fillsBuckets))
}
