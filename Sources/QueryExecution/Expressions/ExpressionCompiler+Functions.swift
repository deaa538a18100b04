import CivilTime
import Corpus
import QuerySemantics
import TextAnalysis

extension ExpressionCompiler {
  func compileCall(
    _ function: Function, _ arguments: [Scalar], type: ValueType
  ) throws(ExecutionError) -> Evaluation {
    guard let first = arguments.first else { throw .unsupported("`\(function.rawValue)` without arguments") }
    let value = try compile(first)
    switch function {
    case .coalesce: return try compileCoalesce(arguments, type: type)
    case .round, .bin:
      // `round` without digits rounds to whole numbers; the checker lets no `bin` through without its width.
      let second = try compile(arguments.count < 2 ? .constant(.integer(0), .integer) : arguments[1])
      let combine = function == .round ? rounded : binned
      return { batch throws(ExecutionError) in
        try combine(try value(batch), try second(batch)).converted(to: type)
      }
    case .lower, .upper, .length, .words, .abs, .day, .week, .month, .quarter, .year, .weekday, .hour:
      return { batch throws(ExecutionError) in
        try apply(function, to: try value(batch)).converted(to: type)
      }
    }
  }

  /// The second argument is computed only for the rows that lack the first.
  private func compileCoalesce(
    _ arguments: [Scalar], type: ValueType
  ) throws(ExecutionError) -> Evaluation {
    var evaluations: [Evaluation] = []
    for argument in arguments { evaluations.append(try compile(argument)) }
    return { batch throws(ExecutionError) in
      var result = try evaluations[0](batch).converted(to: type)
      for evaluate in evaluations.dropFirst() {
        let missing = result.missingPositions()
        let others = complement(of: missing, count: batch.count)
        let replacement = try evaluate(batch.taking(missing)).converted(to: type)
        result = .merging(replacement, at: missing, result.taking(others), count: batch.count, type: type)
      }
      return result
    }
  }
}

private func apply(_ function: Function, to vector: Vector) -> Vector {
  switch function {
  case .lower: .texts(vector.texts().map { $0?.lowercased() })
  case .upper: .texts(vector.texts().map { $0?.uppercased() })
  case .length:
    .integers(
      vector.texts().map { text in text.map { Int64($0.unicodeScalars.count) } ?? Vector.missingInteger })
  case .words:
    .integers(vector.texts().map { text in text.map { Int64(countWords(in: $0)) } ?? Vector.missingInteger })
  case .abs: absolute(vector)
  case .day: periods(of: vector, .day)
  case .week: periods(of: vector, .week)
  case .month: periods(of: vector, .month)
  case .quarter: periods(of: vector, .quarter)
  case .year: periods(of: vector, .year)
  case .weekday: weekdays(of: vector)
  case .hour: hours(of: vector)
  case .round, .bin, .coalesce: vector
  }
}

private func absolute(_ vector: Vector) -> Vector {
  switch vector {
  case .integers(let values): .integers(values.map { $0 < 0 ? 0 &- $0 : $0 })
  case .decimals(let values): .decimals(values.map { $0 < 0 ? 0 &- $0 : $0 })
  default: .numbers(vector.doubles().map(\.magnitude))
  }
}

private func periods(of vector: Vector, _ unit: CalendarUnit) -> Vector {
  var starts = TimeBuckets(unit: unit)
  return .periods(vector.minutes().map { starts.start(of: $0) }, unit)
}

/// The bucket of one time after the other; neighbouring rows mostly share theirs, so the last one is kept.
private struct TimeBuckets {
  let unit: CalendarUnit
  private var start: Int32 = 0
  private var bounds: ClosedRange<Int32>?

  init(unit: CalendarUnit) { self.unit = unit }

  mutating func start(of minutes: Int32) -> Int32 {
    if minutes == Vector.missingTime { return minutes }
    if let bounds, bounds.contains(minutes) { return start }
    let date = Timestamp(minutes: minutes).date
    let first = unit.start(of: date)
    let interval = unit.interval(of: date)
    let end = interval.end.minutes
    bounds = interval.start.minutes < end ? interval.start.minutes...(end - 1) : nil
    start = first.dayNumber
    return start
  }
}

private func weekdays(of vector: Vector) -> Vector {
  .enumeration(
    vector.minutes().map {
      $0 == Vector.missingTime
        ? Column.missingEnumeration : UInt8(Timestamp(minutes: $0).date.weekday)
    }, .weekday)
}

private func hours(of vector: Vector) -> Vector {
  .integers(
    vector.minutes().map {
      $0 == Vector.missingTime ? Vector.missingInteger : Int64(Timestamp(minutes: $0).minuteOfDay / 60)
    })
}

extension Vector {
  /// The times, or the first minutes of the periods; all missing for anything else.
  func minutes() -> [Int32] {
    switch self {
    case .times(let values): values
    case .periods(let days, _):
      days.map {
        $0 == Self.missingTime ? $0 : Timestamp(CivilDate(dayNumber: $0)).minutes
      }
    default: [Int32](repeating: Self.missingTime, count: count)
    }
  }
}
