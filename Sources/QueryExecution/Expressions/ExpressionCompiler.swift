import Corpus
import QuerySemantics
import QuerySyntax

/// Computes one value per row of a batch.
typealias Evaluation = (Batch) throws(ExecutionError) -> Vector

/// Gives the positions of the rows of a batch that meet a condition, in order.
typealias Predicate = (Batch) throws(ExecutionError) -> [UInt32]

/// Turns expressions and conditions into closures, once per query; each closure then runs once per batch.
///
/// What depends on constants alone is worked out here: codes of names, folded needles, the rows of subqueries.
struct ExpressionCompiler {
  let corpus: Corpus
  let environment: ExecutionEnvironment

  func compile(_ scalar: Scalar) throws(ExecutionError) -> Evaluation {
    switch scalar {
    case .field(let field, let ofNewsletter): return compileField(field, ofNewsletter: ofNewsletter)
    case .output(let index, let type): return compileOutput(index, type: type)
    case .relevance: return { batch throws(ExecutionError) in .numbers(batch.relevances) }
    case .snippet: return compileSnippet()
    case .constant(let value, let type):
      return { batch throws(ExecutionError) in .repeating(value, type: type, count: batch.count) }
    case .negated(let operand): return try compileNegation(of: operand)
    case .arithmetic(let first, let links, let type):
      return try compileArithmetic(first, links, type: type)
    case .call(let function, let arguments, let type):
      return try compileCall(function, arguments, type: type)
    case .conditional(let condition, let first, let second, let type):
      return try compileConditional(condition, first, second, type: type)
    case .countRelated(let relation, let condition): return try compileCount(relation, condition)
    }
  }

  private func compileOutput(_ index: Int, type: ValueType) -> Evaluation {
    { batch throws(ExecutionError) in
      guard case .columns(let vectors, let count) = batch.content, vectors.indices.contains(index) else {
        return .missing(type: type, count: batch.count)
      }
      assert(vectors[index].count == count)
      return vectors[index]
    }
  }

  private func compileConditional(
    _ condition: Condition, _ first: Scalar, _ second: Scalar, type: ValueType
  ) throws(ExecutionError) -> Evaluation {
    let predicate = try compile(condition)
    let (yes, no) = (try compile(first), try compile(second))
    // Each side is computed for its own rows only, so that the other rows cannot make it overflow.
    return { batch throws(ExecutionError) in
      let kept = try predicate(batch)
      let rest = complement(of: kept, count: batch.count)
      return .merging(
        try yes(batch.taking(kept)).converted(to: type), at: kept,
        try no(batch.taking(rest)).converted(to: type), count: batch.count, type: type)
    }
  }
}
