import CivilTime
import MappedStorage
package import Newsletters

/// What tells whether a newsletter is one that was read elsewhere already, and what columns do not hold of it.
///
/// Hashes that differ tell two newsletters apart; where they are equal their words decide. Plain numbers, so that a cache can
/// keep one for each newsletter.
package struct LetterIdentity: Hashable, BitwiseCopyable, Sendable {
  /// The newsletter's `StableKey`.
  private let keyValue: UInt64
  /// As the key, with the day in UTC; the key itself where that is the same day, or where the source gave no time of day.
  private let utcKeyValue: UInt64
  /// Of the words of the body, and with few words of title and day too; 0 where there is no body.
  package let body: UInt64
  /// Minutes east of UTC; `noOffset` where the source gave none.
  private let offset: Int32
  /// The place of the format among all; 255 for none.
  private let format: UInt8
  private let hasTimeOfDay: UInt8
  /// Whether publication, title and day are all there, so that the keys tell something.
  private let isIssue: UInt8
  private let padding: UInt8 = 0

  private static let noOffset = Int32.min
  /// Fewer words say too little by themselves: an announcement of a pause, a greeting.
  package static let leastBodyWords = 20

  /// Cost: two passes over the title and the body.
  package init(_ newsletter: Newsletter) {
    let published = newsletter.published
    keyValue = StableKey(newsletter).value
    let utcDay = published?.time.date
    let hasOtherDay = published?.hasTimeOfDay == true && utcDay != published?.localDate
    utcKeyValue = hasOtherDay ? StableKey(newsletter, day: utcDay).value : keyValue
    body = newsletter.body.map { Self.hash(ofBody: $0, of: newsletter) } ?? 0
    offset = published?.offset.map { Int32(clamping: $0) } ?? Self.noOffset
    let place = newsletter.format.flatMap { SourceFormat.allCases.firstIndex(of: $0) }
    format = place.map { UInt8($0) } ?? .max
    hasTimeOfDay = published?.hasTimeOfDay == true ? 1 : 0
    isIssue =
      newsletter.publication?.isEmpty == false && published != nil && !newsletter.title.isEmpty ? 1 : 0
  }

  package var key: StableKey { StableKey(value: keyValue) }

  /// The keys that another reading of the same issue has one of: none, one or two.
  package var issueKeys: (first: UInt64, second: UInt64?)? {
    isIssue == 0 ? nil : (keyValue, utcKeyValue == keyValue ? nil : utcKeyValue)
  }

  private static func hash(ofBody text: String, of newsletter: Newsletter) -> UInt64 {
    var words = comparedWords(of: text)
    if words.count(where: { $0 == UInt8(ascii: " ") }) + 1 < leastBodyWords {
      guard let day = newsletter.published?.localDate, !words.isEmpty else { return 0 }
      words += [0] + newsletter.comparedTitle + [0] + Array("\(day)".utf8)
    }
    return max(checksum(of: words), 1)
  }

  /// Gives a newsletter that was taken from columns what they do not hold.
  package func complete(_ newsletter: inout Newsletter) {
    newsletter.format = SourceFormat.allCases.dropFirst(Int(format)).first
    newsletter.published?.offset = offset == Self.noOffset ? nil : Int(offset)
    newsletter.published?.hasTimeOfDay = hasTimeOfDay != 0
  }
}
