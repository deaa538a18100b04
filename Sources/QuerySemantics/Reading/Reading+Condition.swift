import CivilTime
import Corpus
import QuerySyntax

extension Reading {
  func phrase(_ condition: Condition) -> String {
    switch condition {
    case .constant(let value): return value ? "always" : "never"
    case .and(let parts): return parts.map(grouped).joined(separator: " and ")
    case .or(let parts): return parts.map(grouped).joined(separator: " or ")
    case .not(let inner): return negation(of: inner)
    case .quantified(let quantifier, let relation, let test): return phrase(quantifier, relation, test)
    default:
      let (subject, verb, rest) = test(condition, isNegated: false)
      return "\(subject) \(verb)\(rest)"
    }
  }

  /// A condition in brackets, where its own `and` and `or` could be taken with its neighbours'.
  func grouped(_ condition: Condition) -> String {
    switch condition {
    case .and, .or: "(\(phrase(condition)))"
    case .not(let inner): if case .and = inner { "(\(phrase(condition)))" } else { phrase(condition) }
    default: phrase(condition)
    }
  }

  private func negation(of inner: Condition) -> String {
    switch inner {
    case .and, .or, .not, .constant, .quantified: return "not (\(phrase(inner)))"
    default:
      let (subject, verb, rest) = test(inner, isNegated: true)
      return "\(subject) \(verb)\(rest)"
    }
  }

  private func phrase(_ quantifier: Quantifier, _ relation: SourceID, _ test: Condition) -> String {
    let inner = Reading(shape: .rows(relation, isRanked: false))
    let noun = quantifier == .any || quantifier == .no ? relation.singular : relation.rawValue
    let words =
      switch quantifier {
      case .any: "at least one \(noun)"
      case .no: "no \(noun)"
      case .all: "all \(noun), if any,"
      case .only: "at least one and all \(noun)"
      }
    if test == .constant(true) { return "there is \(words)" }
    return "\(words) has (\(inner.phrase(test)))"
  }

  /// Subject, verb and the rest of a plain test.
  private func test(_ condition: Condition, isNegated: Bool) -> (String, String, String) {
    let be = isNegated ? "is not" : "is"
    func verb(_ word: String, _ plain: String) -> String { isNegated ? "does not \(plain)" : word }
    switch condition {
    case .comparison(let op, let left, let right):
      return (grouped(left), be, " " + op.phrase + grouped(right))
    case .within(let scalar, let start, let end): return (grouped(scalar), be, interval(start, end))
    case .between(let scalar, let low, let high):
      return (grouped(scalar), be, " between \(grouped(low)) and \(grouped(high))")
    case .oneOf(let scalar, let values):
      return (
        grouped(scalar), be, " one of (\(values.map { self.value($0, scalar.type) }.joined(separator: ", ")))"
      )
    case .inQuery(let scalar, let query):
      var inner = Reading()
      return (grouped(scalar), be, " among (\(inner.phrase(query)))")
    case .hasWords(let scalar, let words):
      return (grouped(scalar), verb("has", "have"), " the words " + quoted(words.joined(separator: " ")))
    case .hasElement(let scalar, let element):
      return (grouped(scalar), verb("has", "have"), " " + quoted(element))
    case .contains(let scalar, let text):
      return (grouped(scalar), verb("contains", "contain"), " " + quoted(text))
    case .startsWith(let scalar, let text):
      return (grouped(scalar), verb("starts", "start"), " with " + quoted(text))
    case .endsWith(let scalar, let text):
      return (grouped(scalar), verb("ends", "end"), " with " + quoted(text))
    case .matches(let scalar, let pattern):
      return (
        grouped(scalar), verb("matches", "match"), " /\(pattern.text)/\(pattern.ignoresCase ? "i" : "")"
      )
    case .isMissing(let scalar): return (grouped(scalar), "is", isNegated ? " present" : " missing")
    case .constant, .not, .and, .or, .quantified: return ("", "", phrase(condition))
    }
  }

  /// Whole days read as days; other bounds to the minute.
  private func interval(_ start: Timestamp?, _ end: Timestamp?) -> String {
    switch (start, end) {
    case (let start?, let end?): " from \(moment(start)) to \(lastMoment(end))"
    case (let start?, nil): " on or after \(moment(start))"
    case (nil, let end?): " before \(moment(end))"
    case (nil, nil): " known"
    }
  }

  private func moment(_ time: Timestamp) -> String {
    time.minuteOfDay == 0 ? time.date.description : "\(time)"
  }

  private func lastMoment(_ end: Timestamp) -> String {
    let last = end.adding(minutes: -1)
    return end.minuteOfDay == 0 ? last.date.description : "\(last)"
  }
}

extension ComparisonOperator {
  /// Behind "is".
  fileprivate var phrase: String {
    switch self {
    case .equal, .notEqual: ""
    case .less: "below "
    case .lessOrEqual: "at most "
    case .greater: "above "
    case .greaterOrEqual: "at least "
    }
  }
}
