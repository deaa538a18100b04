import CDirectionModel

/// The trained weights: a hash table from features to what each says for long and for short, per kind of text.
///
/// A feature that the table does not hold says nothing.
package struct DirectionWeights: Sendable {
  /// At least a quarter of them are free.
  let slots: DirectionSlots
  /// Per kind.
  let scales: [KindScale]

  /// What the raw sums of one kind of text are turned into logits with.
  package struct KindScale: Hashable, Sendable {
    /// Of one step of a weight for long and for short.
    package var long: Float
    package var short: Float
    /// Added after scaling; from calibration.
    package var longBias: Float
    package var shortBias: Float

    package init(long: Float, short: Float, longBias: Float, shortBias: Float) {
      self.long = long
      self.short = short
      self.longBias = longBias
      self.shortBias = shortBias
    }
  }

  /// The weights that ship with the program; without any where they cannot be used.
  package static var bundled: DirectionWeights { readBundled.weights }

  /// Why the weights that ship with the program cannot be used; `nil` where they can.
  package static var bundledError: ModelError? { readBundled.error }

  /// From where the program holds them, without a copy.
  private static let readBundled: (weights: DirectionWeights, error: ModelError?) = {
    let file = unsafe Span(_unsafeStart: direction_weights(), count: direction_weights_length())
    do throws(ModelError) {
      return (try DirectionWeights(file: file), nil)
    } catch {
      return (DirectionWeights(), error)
    }
  }()

  /// Whether any feature says something.
  var saysAnything: Bool { !slots.areFree }

  /// The file of the weights that ship with the program.
  package static func bundledBytes() -> [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: direction_weights(), count: direction_weights_length()))
  }

  /// No weights at all: every estimate is neutral, with a third of certainty.
  package init() {
    let scale = KindScale(long: 0, short: 0, longBias: 0, shortBias: 0)
    self.init(slots: DirectionSlots([0]), scales: TextKind.allCases.map { _ in scale })
  }

  init(slots: DirectionSlots, scales: [KindScale]) {
    self.slots = slots
    self.scales = scales
  }

  /// What the sums of a text with `count` known features are multiplied by: `count` to the power of -3/8.
  package static func norm(_ count: Int) -> Float {
    let root = Float(max(count, 1)).squareRoot().squareRoot()
    return 1 / (root * root.squareRoot())
  }
}
