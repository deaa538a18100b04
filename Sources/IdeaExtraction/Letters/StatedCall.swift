import Newsletters

/// A direction that a letter prints.
struct StatedCall {
  let entity: Int
  let direction: Direction
  let sentence: Int
  var confidence: Confidence?
}
