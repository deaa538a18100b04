/// Takes features one by one, with the units that they come from.
protocol FeatureSink {
  /// - Parameters:
  ///   - feature: A hash over all 64 bits.
  ///   - first: The number of the unit that it speaks of, or -1.
  ///   - second: Another unit, or the same one.
  mutating func add(_ feature: UInt64, _ first: Int, _ second: Int)
}

/// What the model knows a text by: words, pairs, and where they stand relative to the target.
///
/// No feature is made as a text. Linear in the number of units, since every window is bounded; targets beyond the first eight
/// are not looked around.
struct DirectionFeatures {
  private let units: [DirectionUnit]
  private let targets: [Int]
  private let hasOthers: Bool
  /// How far windows reach, in units.
  private let reach = 6

  init(_ units: [DirectionUnit]) {
    self.units = units
    var targets: [Int] = []
    targets.reserveCapacity(8)
    var hasOthers = false
    for index in units.indices {
      if units[index].kind == .target, targets.count < 8 { targets.append(index) }
      if units[index].kind == .other { hasOthers = true }
    }
    self.targets = targets
    self.hasOthers = hasOthers
  }

  func emit(into sink: inout some FeatureSink) {
    sink.add(Template.place.hash(0), -1, -1)
    emitWords(into: &sink)
    emitClasses(into: &sink)
    emitDecisions(into: &sink)
    emitSentences(into: &sink)
    guard !targets.isEmpty else {
      sink.add(Template.noTarget.hash(0), -1, -1)
      return
    }
    for target in targets {
      emitWindow(around: target, into: &sink)
      emitRuns(around: target, into: &sink)
      emitClause(around: target, into: &sink)
    }
    if hasOthers { emitNearest(into: &sink) }
    emitRelations(over: units.indices, side: 1, into: &sink)
    emitRelations(over: units.indices.reversed(), side: 2, into: &sink)
    emitPlaces(into: &sink)
  }

  private func emitWords(into sink: inout some FeatureSink) {
    for index in units.indices {
      let word = units[index].hash
      sink.add(Template.word.hash(word), index, index)
      guard index + 1 < units.count else { return }
      sink.add(Template.pair.hash(word, units[index + 1].hash), index, index + 1)
    }
  }

  /// The words of the sentences that name the target, in a text of several.
  private func emitSentences(into sink: inout some FeatureSink) {
    var start = 0
    while start < units.count {
      var end = start
      var hasTarget = false
      while end < units.count, !endsSentence(end) {
        if units[end].kind == .target { hasTarget = true }
        end += 1
      }
      if start == 0, units.count <= end + 1 { return }
      if units.count <= end + 1 { emitLast(start..<units.count, into: &sink) }
      if hasTarget { emitSentence(start..<min(end + 1, units.count), into: &sink) }
      start = end + 1
    }
  }

  /// The last sentence, where many a writer says what is to be done.
  private func emitLast(_ range: Range<Int>, into sink: inout some FeatureSink) {
    var last: UInt64 = 0
    for index in range {
      sink.add(Template.lastWord.hash(units[index].hash), index, index)
      var classes = units[index].classes & ~WordClasses.breaks
      while classes != 0 {
        let code = UInt64(classes.trailingZeroBitCount) + 1
        sink.add(Template.lastClass.hash(code), index, index)
        sink.add(Template.lastClass.hash(code, last), index, index)
        classes &= classes - 1
        if classes == 0 { last = code }
      }
    }
  }

  private func emitSentence(_ range: Range<Int>, into sink: inout some FeatureSink) {
    for index in range {
      sink.add(Template.sentenceWord.hash(units[index].hash), index, index)
      if index + 1 < units.count {
        sink.add(Template.sentencePair.hash(units[index].hash, units[index + 1].hash), index, index + 1)
      }
    }
  }

  private func endsSentence(_ index: Int) -> Bool {
    guard units[index].kind == .mark, units[index].isBreak, 0 < index else { return false }
    let isEnd =
      units[index].hash == Mark.stop || units[index].hash == Mark.question || units[index].hash == Mark.call
    return isEnd && !Mark.abbreviations.contains(units[index - 1].hash)
  }

  private func emitWindow(around target: Int, into sink: inout some FeatureSink) {
    for distance in 1...reach {
      let bucket = UInt64(distance <= 2 ? distance : distance <= 4 ? 3 : 4)
      if target + distance < units.count {
        let word = units[target + distance].hash
        sink.add(Template.ahead.hash(word, bucket), target + distance, target + distance)
        sink.add(Template.ahead.hash(word), target + distance, target + distance)
      }
      if 0 <= target - distance {
        let word = units[target - distance].hash
        sink.add(Template.behind.hash(word, bucket), target - distance, target - distance)
        sink.add(Template.behind.hash(word), target - distance, target - distance)
      }
    }
  }

  /// The whole stretches from the target on and up to it, and the neighbour with each word further off.
  private func emitRuns(around target: Int, into sink: inout some FeatureSink) {
    var run = units[target].hash
    for index in stride(from: target - 1, through: max(target - 4, 0), by: -1) {
      run = FeatureHash.combine(1, run, units[index].hash)
      sink.add(Template.runBefore.hash(run), index, target - 1)
    }
    run = units[target].hash
    for index in target + 1..<max(target + 1, min(target + 7, units.count)) {
      run = FeatureHash.combine(1, run, units[index].hash)
      if index > target + 1 || true { sink.add(Template.runAfter.hash(run), target + 1, index) }
    }
    for distance in 2..<8 {
      if target + distance < units.count {
        sink.add(
          Template.skipAfter.hash(units[target + 1].hash, units[target + distance].hash), target + 1,
          target + distance)
      }
      if 0 <= target - distance {
        sink.add(
          Template.skipBefore.hash(units[target - 1].hash, units[target - distance].hash), target - 1,
          target - distance)
      }
    }
  }

  /// The words between the breaks around the target, at most forty to a side.
  private func emitClause(around target: Int, into sink: inout some FeatureSink) {
    var start = target
    while 0 < start, target - start < 40, !units[start - 1].isBreak { start -= 1 }
    var end = target + 1
    while end < units.count, end - target < 40, !units[end].isBreak { end += 1 }
    for index in start..<end {
      sink.add(Template.clauseWord.hash(units[index].hash), index, index)
      if index + 1 < end {
        sink.add(Template.clausePair.hash(units[index].hash, units[index + 1].hash), index, index + 1)
      }
    }
    if 0 < start {
      sink.add(Template.clauseStart.hash(units[start - 1].hash, units[start].hash), start - 1, start)
    }
    if end < units.count { sink.add(Template.clauseEnd.hash(units[end].hash), end, end) }
  }

  /// Whether each word is nearer to the target or to another instrument, and which of them stand before and after it.
  private func emitNearest(into sink: inout some FeatureSink) {
    var last: Int?
    var next = nextMask(from: 0)
    for index in units.indices {
      if units[index].isMask {
        last = index
        next = nextMask(from: index + 1)
        continue
      }
      let word = units[index].hash
      let before = side(of: last)
      let after = side(of: next)
      let toBefore = last.map { index - $0 } ?? .max
      let toAfter = next.map { $0 - index } ?? .max
      let nearest = toBefore <= toAfter ? before : after
      sink.add(Template.nearest.hash(word, nearest), index, index)
      sink.add(Template.maskBefore.hash(word, before), index, index)
      sink.add(Template.masksAround.hash(word, before * 3 + after), index, index)
    }
  }

  private func nextMask(from start: Int) -> Int? {
    var index = start
    while index < units.count, !units[index].isMask { index += 1 }
    return index < units.count ? index : nil
  }

  /// 1 for the target, 0 for another instrument, 2 for none.
  private func side(of mask: Int?) -> UInt64 {
    guard let mask else { return 2 }
    return units[mask].kind == .target ? 1 : 0
  }

  private func emitPlaces(into sink: inout some FeatureSink) {
    guard let first = targets.first, let last = targets.last else { return }
    var others = 0
    var (areBehind, areBefore) = (true, true)
    for index in units.indices where units[index].kind == .other {
      others += 1
      if index <= first { areBehind = false }
      if last <= index { areBefore = false }
    }
    sink.add(Template.place.hash(1, UInt64(min(others, 4))), -1, -1)
    sink.add(Template.place.hash(2, areBehind ? 1 : 0), -1, -1)
    sink.add(Template.place.hash(3, areBefore ? 1 : 0), -1, -1)
    sink.add(Template.place.hash(4, UInt64(min(first, 3))), -1, -1)
    sink.add(Template.place.hash(5, UInt64(min(units.count - 1 - last, 3))), -1, -1)
    sink.add(Template.place.hash(6, UInt64(min(targets.count, 3))), -1, -1)
  }
}

extension DirectionFeatures {
  /// What is left of the text when only words of known classes, names and breaks are kept.
  private func classSequence() -> [ClassUnit] {
    var sequence: [ClassUnit] = []
    sequence.reserveCapacity(units.count)
    for index in units.indices {
      let unit = units[index]
      if unit.isMask {
        sequence.append(ClassUnit(code: 100 + UInt64(unit.kind.rawValue), unit: index))
        continue
      }
      var classes = unit.classes & WordClasses.sequenced
      if classes == 0, unit.isBreak { sequence.append(ClassUnit(code: 99, unit: index)) }
      var taken = 0
      while classes != 0, taken < 3 {
        sequence.append(ClassUnit(code: UInt64(classes.trailingZeroBitCount) + 1, unit: index))
        classes &= classes - 1
        taken += 1
      }
    }
    return sequence
  }

  private func emitClasses(into sink: inout some FeatureSink) {
    let sequence = classSequence()
    for index in sequence.indices {
      let (code, unit) = (sequence[index].code, sequence[index].unit)
      sink.add(Template.wordClass.hash(code), unit, unit)
      var run = code
      for next in index + 1..<max(index + 1, min(index + 4, sequence.count)) {
        run = run << 8 | sequence[next].code
        sink.add(Template.classRun.hash(run), unit, sequence[next].unit)
      }
      guard index + 1 < sequence.count else { continue }
      let next = sequence[index + 1]
      if next.unit - unit <= 4 {
        sink.add(Template.wordThenClass.hash(units[unit].hash, next.code), unit, next.unit)
        sink.add(Template.classThenWord.hash(units[next.unit].hash, code), unit, next.unit)
      }
    }
    for index in sequence.indices
    where sequence[index].code == 100 + UInt64(DirectionUnit.Kind.target.rawValue) {
      emitClasses(around: index, of: sequence, into: &sink)
    }
  }

  private func emitClasses(
    around target: Int, of sequence: [ClassUnit], into sink: inout some FeatureSink
  ) {
    for distance in 1...4 {
      if target + distance < sequence.count {
        let next = sequence[target + distance]
        sink.add(Template.classAhead.hash(next.code, UInt64(distance)), next.unit, next.unit)
        sink.add(Template.classAhead.hash(next.code), next.unit, next.unit)
      }
      if 0 <= target - distance {
        let last = sequence[target - distance]
        sink.add(Template.classBehind.hash(last.code, UInt64(distance)), last.unit, last.unit)
        sink.add(Template.classBehind.hash(last.code), last.unit, last.unit)
      }
    }
  }
}

extension DirectionFeatures {
  /// How many breaks and names lie between each word and the target before or behind it.
  private func emitRelations(
    over indices: some Sequence<Int>, side: UInt64, into sink: inout some FeatureSink
  ) {
    var hasTarget = false
    var breaks: UInt64 = 0
    var names: UInt64 = 0
    for index in indices {
      let unit = units[index]
      if unit.kind == .target { (hasTarget, breaks, names) = (true, 0, 0) }
      guard hasTarget, unit.kind != .target else { continue }
      let relation = side << 16 | min(breaks, 2) << 8 | min(names, 2)
      if unit.isBreak { breaks += 1 }
      if unit.isMask { names += 1 }
      guard unit.kind == .word else { continue }
      sink.add(Template.wordRelation.hash(unit.hash, relation), index, index)
      var classes = unit.classes & ~WordClasses.breaks
      while classes != 0 {
        sink.add(
          Template.classRelation.hash(UInt64(classes.trailingZeroBitCount) + 1, relation), index, index)
        classes &= classes - 1
      }
    }
  }

  /// Who does what, in order, within a stretch between breaks: pairs of words that speak of people, trades and doubts.
  private func emitDecisions(into sink: inout some FeatureSink) {
    var start = 0
    while start < units.count {
      var end = start
      while end < units.count, !(units[end].isBreak && units[end].kind == .mark) { end += 1 }
      emitDecisions(in: start..<end, into: &sink)
      start = end + 1
    }
  }

  private func emitDecisions(in range: Range<Int>, into sink: inout some FeatureSink) {
    var earlier = EarlierClasses()
    for index in range {
      if units[index].isMask {
        decide(100 + UInt64(units[index].kind.rawValue), index, &earlier, into: &sink)
        continue
      }
      var classes = units[index].classes & WordClasses.deciding
      while classes != 0 {
        decide(UInt64(classes.trailingZeroBitCount) + 1, index, &earlier, into: &sink)
        classes &= classes - 1
      }
    }
  }

  private func decide(
    _ code: UInt64, _ unit: Int, _ earlier: inout EarlierClasses, into sink: inout some FeatureSink
  ) {
    for index in earlier.indices {
      let before = earlier[index]
      guard before.unit != unit else { continue }
      sink.add(Template.decision.hash(before.code << 8 | code), before.unit, unit)
      if code < 100 {
        sink.add(Template.decisionWord.hash(units[unit].hash, before.code), before.unit, unit)
      }
    }
    earlier.append(ClassUnit(code: code, unit: unit))
  }
}

/// The kinds of features; their numbers are part of the model file's meaning.
enum Template: UInt64 {
  case noTarget = 1
  case word, pair, sentenceWord, sentencePair
  case ahead, behind, runBefore, runAfter, skipAfter, skipBefore
  case clauseWord, clausePair, clauseStart, clauseEnd
  case nearest, maskBefore, masksAround, place
  case wordRelation
  case wordClass, classRelation, classRun, wordThenClass, classThenWord, classAhead, classBehind
  case lastWord, lastClass
  case decision, decisionWord, cue, cueRole, otherCue, otherRole, neutralCue, tally

  func hash(_ a: UInt64, _ b: UInt64 = 0) -> UInt64 {
    FeatureGroup.mark(FeatureHash.combine(rawValue << 56 | rawValue, a, b), group)
  }

  private var group: FeatureGroup {
    if Template.decision.rawValue <= rawValue { return .cues }
    return Template.wordClass.rawValue <= rawValue && self != .lastWord ? .classes : .words
  }
}

private enum Mark {
  static let stop = mark(".")
  static let question = mark("?")
  static let call = mark("!")
  static let abbreviations = ["inc", "corp", "co", "ltd", "u", "s"].map { FeatureHash.of($0.utf8) }

  private static func mark(_ scalar: Unicode.Scalar) -> UInt64 {
    FeatureHash.add(UInt8(ascii: scalar), to: FeatureHash.basis)
  }
}
