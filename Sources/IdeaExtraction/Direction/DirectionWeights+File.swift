/// The file: a magic word, the version, the number of slots, four numbers per kind of text, the slots, and a checksum
/// over all before it. Numbers have their low byte first.
extension DirectionWeights {
  /// Changes with the features and with the file's form.
  package static let version = 1

  private static let magic: [UInt8] = Array("TearDirW".utf8)
  private static let headerLength = 16 + 3 * 4 * 4

  package init(bytes: [UInt8]) throws(ModelError) { try self.init(file: bytes.span) }

  init(file bytes: Span<UInt8>) throws(ModelError) {
    guard Self.magic.count + 8 <= bytes.count, Self.hasMagic(bytes) else { throw .notAModel }
    let version = Int(UInt32(truncatingIfNeeded: Self.number(bytes, at: 8, bytes: 4)))
    guard version == Self.version else { throw .otherVersion(found: version, expected: Self.version) }
    let count = Int(Self.number(bytes, at: 12, bytes: 4))
    guard 0 < count, bytes.count == Self.headerLength + count * 8 + 8 else { throw .damaged }
    var checksum = Self.checksum(bytes, upTo: Self.headerLength)
    var low = [UInt32](repeating: 0, count: count)
    var high = [UInt32](repeating: 0, count: count)
    var lows = low.mutableSpan
    var highs = high.mutableSpan
    for slot in 0..<count {
      let word = Self.word(bytes, at: Self.headerLength + slot * 8)
      lows[slot] = UInt32(truncatingIfNeeded: word)
      highs[slot] = UInt32(truncatingIfNeeded: word >> 32)
      checksum = Self.mixed(checksum, word)
    }
    guard Self.word(bytes, at: bytes.count - 8) == checksum else { throw .damaged }
    let scales = (0..<TextKind.allCases.count).map { kind in
      func float(_ place: Int) -> Float {
        Float(
          bitPattern: UInt32(truncatingIfNeeded: Self.number(bytes, at: 16 + kind * 16 + place * 4, bytes: 4))
        )
      }
      return KindScale(long: float(0), short: float(1), longBias: float(2), shortBias: float(3))
    }
    // A search ends at an empty slot, and a sum must be a number.
    guard low.contains(where: { $0 & 0xFFFF == 0 }),
      scales.allSatisfy({ ($0.long + $0.short + $0.longBias + $0.shortBias).isFinite })
    else { throw .damaged }
    self.init(slots: DirectionSlots(low: low, high: high), scales: scales)
  }

  private static func hasMagic(_ bytes: Span<UInt8>) -> Bool {
    magic.indices.allSatisfy { magic[$0] == bytes[$0] }
  }

  /// The bytes that `init(bytes:)` reads.
  package var file: [UInt8] {
    var bytes = Self.magic
    Self.append(UInt64(Self.version), bytes: 4, to: &bytes)
    Self.append(UInt64(slots.count), bytes: 4, to: &bytes)
    for scale in scales {
      for value in [scale.long, scale.short, scale.longBias, scale.shortBias] {
        Self.append(UInt64(value.bitPattern), bytes: 4, to: &bytes)
      }
    }
    for word in slots.words { Self.append(word, bytes: 8, to: &bytes) }
    Self.append(Self.checksum(bytes.span, upTo: bytes.count), bytes: 8, to: &bytes)
    return bytes
  }

  private static func append(_ value: UInt64, bytes count: Int, to bytes: inout [UInt8]) {
    for index in 0..<UInt64(count) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }

  private static func number(_ bytes: Span<UInt8>, at start: Int, bytes count: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(bytes[start + index]) << UInt64(8 * index) }
    return value
  }

  /// Eight bytes. Cut out first, so that their bounds are looked at once.
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    let eight = bytes.extracting(start..<start + 8)
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(eight[index]) << UInt64(8 * index) }
    return word
  }

  /// By eight bytes at a time, since the file is read at every start; the header's length is a multiple of eight.
  private static func checksum(_ bytes: Span<UInt8>, upTo end: Int) -> UInt64 {
    var sum = FeatureHash.basis
    for start in stride(from: 0, to: end - end % 8, by: 8) { sum = mixed(sum, word(bytes, at: start)) }
    return sum
  }

  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let sum = (sum ^ word) &* 0x100_0000_01B3
    return sum ^ sum >> 29
  }
}

extension DirectionWeights {
  /// What training found for one feature; per kind, for long and for short against neutral.
  package struct Trained {
    package var feature: UInt64
    package var long: [Float]
    package var short: [Float]

    package init(feature: UInt64, long: [Float], short: [Float]) {
      self.feature = feature
      self.long = long
      self.short = short
    }
  }

  /// Rounds weights to 8 bits and puts them into slots. Features whose weights all round to 0 are left out.
  ///
  /// - Parameters:
  ///   - trained: Of features that differ.
  ///   - calibration: Per kind, what logits are multiplied by and what is added for long and for short.
  package init(_ trained: [Trained], calibration: [(factor: Float, long: Float, short: Float)]) {
    let kinds = TextKind.allCases.indices
    let steps = kinds.map { kind in
      (
        long: (trained.map { abs($0.long[kind]) }.max() ?? 0) / 127,
        short: (trained.map { abs($0.short[kind]) }.max() ?? 0) / 127
      )
    }
    var words: [(feature: UInt64, word: UInt64)] = []
    for item in trained {
      var word: UInt64 = 0
      for kind in kinds {
        let shift = UInt64(16 + kind * 16)
        word |= UInt64(Self.rounded(item.long[kind], steps[kind].long)) << shift
        word |= UInt64(Self.rounded(item.short[kind], steps[kind].short)) << (shift + 8)
      }
      if word != 0 { words.append((item.feature, word | UInt64(DirectionSlots.check(item.feature)))) }
    }
    self.init(
      slots: DirectionSlots(Self.placed(words)),
      scales: kinds.map { kind in
        KindScale(
          long: steps[kind].long * calibration[kind].factor,
          short: steps[kind].short * calibration[kind].factor,
          longBias: calibration[kind].long, shortBias: calibration[kind].short)
      })
  }

  private static func rounded(_ weight: Float, _ step: Float) -> UInt8 {
    guard step > 0 else { return 0 }
    return UInt8(bitPattern: Int8(clamping: Int((weight / step).rounded())))
  }

  /// In the order of the features, so that the same weights always give the same file.
  private static func placed(_ words: [(feature: UInt64, word: UInt64)]) -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: words.count * 4 / 3 + 1)
    for (feature, word) in words.sorted(by: { $0.feature < $1.feature }) {
      var slot = DirectionSlots.firstSlot(of: feature, count: slots.count)
      while slots[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = word
    }
    return slots
  }
}
