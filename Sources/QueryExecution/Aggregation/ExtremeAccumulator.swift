import Corpus
import QuerySemantics
import TextAnalysis

/// `min` and `max` of anything that has an order. Of equal texts the first row's spelling counts.
struct ExtremeAccumulator: Accumulator {
  let isMaximum: Bool
  let type: ValueType
  private var form: Vector?
  private var whole: [Int64] = []
  private var numbers: [Double] = []
  private var texts: [String?] = []
  private var folded: [[UInt8]] = []

  init(isMaximum: Bool, type: ValueType) {
    self.isMaximum = isMaximum
    self.type = type
  }

  mutating func add(_ input: MeasureInput) {
    guard let values = input.values else { return }
    form = form ?? values.taking([])
    if let ordinals = values.ordinals() {
      add(ordinals, input)
    } else if case .numbers(let values) = values {
      add(values, input)
    } else {
      addTexts(values, input)
    }
  }

  private mutating func add(_ values: [Int64], _ input: MeasureInput) {
    whole.grow(to: input.groupCount, with: Vector.missingInteger)
    for row in values.indices where values[row] != Vector.missingInteger {
      let group = Int(input.groups[row])
      let isBetter = isMaximum ? whole[group] < values[row] : values[row] < whole[group]
      if isBetter || whole[group] == Vector.missingInteger { whole[group] = values[row] }
    }
  }

  private mutating func add(_ values: [Double], _ input: MeasureInput) {
    numbers.grow(to: input.groupCount, with: .nan)
    for row in values.indices where !values[row].isNaN {
      let group = Int(input.groups[row])
      let isBetter = isMaximum ? numbers[group] < values[row] : values[row] < numbers[group]
      if isBetter || numbers[group].isNaN { numbers[group] = values[row] }
    }
  }

  private mutating func addTexts(_ values: Vector, _ input: MeasureInput) {
    texts.grow(to: input.groupCount, with: nil)
    folded.grow(to: input.groupCount, with: [])
    for (row, key) in values.foldedTexts().enumerated() {
      guard let key else { continue }
      let group = Int(input.groups[row])
      let isBetter =
        isMaximum
        ? folded[group].lexicographicallyPrecedes(key) : key.lexicographicallyPrecedes(folded[group])
      guard isBetter || texts[group] == nil else { continue }
      folded[group] = key
      texts[group] = values[row].string
    }
  }

  /// What is best among the later rows is one more row of each group.
  mutating func merge(_ other: any Accumulator, into groups: [UInt32], groupCount: Int) {
    guard let other = other as? ExtremeAccumulator, other.form != nil else { return }
    let best = other.finished(groupCount: groups.count, totalRows: 0)
    add(MeasureInput(values: best, groups: groups, groupCount: groupCount, published: []))
  }

  func finished(groupCount: Int, totalRows: Int) -> Vector {
    switch form {
    case nil: .missing(type: type, count: groupCount)
    case .numbers?: .numbers((0..<groupCount).map { numbers.element(at: $0, else: .nan) })
    case .texts?, .names?, .lists?: .texts((0..<groupCount).map { texts.element(at: $0, else: nil) })
    case let form?:
      form.replacing(ordinals: (0..<groupCount).map { whole.element(at: $0, else: Vector.missingInteger) })
    }
  }
}
