/// Features that training may hold back more or less than others; two bits of the hash tell which group a feature is of.
package enum FeatureGroup: Int, CaseIterable, Sendable {
  case words
  case classes
  case cues

  package init(of feature: UInt64) { self = FeatureGroup(rawValue: Int(feature >> 20 & 3)) ?? .words }

  static func mark(_ hash: UInt64, _ group: FeatureGroup) -> UInt64 {
    hash & ~(3 << 20) | UInt64(group.rawValue) << 20
  }
}
