/// What the cues of a rationale add up to.
struct Tally {
  /// Sums of the weights for long and for short, both positive.
  var long = 0.0
  var short = 0.0
  var neutral = 0.0
  /// Signed sum of what was said of other instruments.
  var others = 0.0
  /// The cues that were given to an instrument or spoke for neutral.
  var readings: [CueReading] = []

  mutating func add(_ reading: CueReading) {
    readings.append(reading)
    others += reading.other
    neutral += reading.neutral
    if reading.own > 0 { long += reading.own } else { short -= reading.own }
  }

  /// Long less short.
  var margin: Double { long - short }
}

/// What one cue says, after negation, conditions and the like, and of whom.
struct CueReading {
  let item: Int
  /// The row of the table.
  let row: Int
  /// Signed weights for the idea's own instrument and for others.
  var own = 0.0
  var other = 0.0
  var neutral = 0.0
}
