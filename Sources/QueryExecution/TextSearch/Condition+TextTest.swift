import QuerySemantics
import TextAnalysis

extension Condition {
  /// The test of a text that this is, and whose; `nil` for other conditions and for patterns, which have to be compiled.
  var textTest: (scalar: Scalar, test: TextTest)? {
    switch self {
    case .hasWords(let scalar, let words): (scalar, .words(WordSequence(words.map { Array($0.utf8) })))
    case .contains(let scalar, let part): (scalar, .containing(needle(part)))
    case .startsWith(let scalar, let part): (scalar, .starting(needle(part)))
    case .endsWith(let scalar, let part): (scalar, .ending(needle(part)))
    default: nil
    }
  }
}
