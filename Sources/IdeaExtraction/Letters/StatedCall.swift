import Newsletters

/// A direction that a letter prints, and of whom.
struct StatedCall {
  let entity: Int
  let place: DirectionPlace

  var direction: Direction { place.direction }
  var sentence: Int { place.sentence }
}
