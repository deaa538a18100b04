extension DirectionFeatures {
  /// What the cues of the rules say of the target, and what they add up to.
  ///
  /// `place` tells the unit that an item begins at.
  static func emit(
    _ tally: Tally, cues: [Cue], isPair: Bool, unit place: (Int) -> Int, into sink: inout some FeatureSink
  ) {
    for reading in tally.readings {
      let unit = place(reading.item)
      let cue = cues[reading.row]
      let role = cue.role.number
      let row = cue.hash
      if reading.own != 0 {
        let share = strength(cue.weight == 0 ? 0 : reading.own / cue.weight)
        sink.add(Template.cue.hash(row, reading.own > 0 ? 1 : 2), unit, unit)
        sink.add(Template.cue.hash(row, 10 + share), unit, unit)
        sink.add(Template.cueRole.hash(role, strength(reading.own)), unit, unit)
      } else if reading.neutral != 0 {
        sink.add(Template.neutralCue.hash(row), unit, unit)
        sink.add(Template.neutralCue.hash(1 << 40), unit, unit)
      } else {
        sink.add(Template.otherCue.hash(row), unit, unit)
        sink.add(Template.otherRole.hash(role, strength(reading.other)), unit, unit)
      }
    }
    emitSums(of: tally, isPair: isPair, into: &sink)
  }

  private static func emitSums(of tally: Tally, isPair: Bool, into sink: inout some FeatureSink) {
    let steps = [0.05, 0.3, 0.6, 0.9, 1.2, 1.7, 2.4]
    for (index, step) in steps.enumerated() {
      let number = UInt64(index)
      if tally.margin >= step { sink.add(Template.tally.hash(number), -1, -1) }
      if tally.margin <= -step { sink.add(Template.tally.hash(20 + number), -1, -1) }
      if tally.neutral >= step { sink.add(Template.tally.hash(40 + number), -1, -1) }
      if tally.others >= step { sink.add(Template.tally.hash(60 + number), -1, -1) }
      if tally.others <= -step { sink.add(Template.tally.hash(80 + number), -1, -1) }
    }
    if isPair {
      sink.add(Template.tally.hash(100), -1, -1)
      if tally.margin == 0 {
        sink.add(Template.tally.hash(tally.others > 0 ? 101 : tally.others < 0 ? 102 : 103), -1, -1)
      }
    }
    if tally.readings.isEmpty { sink.add(Template.tally.hash(104), -1, -1) }
  }

  private static func strength(_ value: Double) -> UInt64 {
    let size: UInt64 = abs(value) < 0.25 ? 1 : abs(value) < 0.7 ? 2 : abs(value) < 1.1 ? 3 : 4
    return value < 0 ? size + 10 : value == 0 ? 0 : size
  }
}

extension Cue.Role {
  /// Its number in features.
  fileprivate var number: UInt64 {
    switch self {
    case .position: 1
    case .advice: 2
    case .view: 3
    case .comparison: 4
    case .neutral: 5
    case .option: 6
    case .negator: 7
    case .scope: 8
    case .contrast: 9
    case .clause: 10
    case .risk: 11
    case .holder: 12
    case .unwind: 13
    case .versus: 14
    case .idiom: 15
    }
  }
}
