import CivilTime
import Corpus
import Newsletters

/// What of a newsletter is compared with others of the same hash.
protocol LetterComparison: Equatable {
  /// `nil` where the newsletter has nothing to compare.
  init?(_ newsletter: Newsletter)

  /// Whether both are the same newsletter; those that are equal are.
  func isSame(as other: Self) -> Bool
}

/// Publication, title and day.
struct IssueComparison: LetterComparison {
  private let publication: [UInt8]
  private let title: [UInt8]
  private let published: PublishedTime

  init?(_ newsletter: Newsletter) {
    guard let published = newsletter.published else { return nil }
    publication = newsletter.comparedPublication
    title = newsletter.comparedTitle
    self.published = published
  }

  func isSame(as other: IssueComparison) -> Bool {
    published.isSameIssue(as: other.published) && title == other.title && publication == other.publication
  }
}

extension PublishedTime {
  /// Whether both may be when one issue came out.
  ///
  /// A page prints the time at some place without saying which; a mail tells its offset, often that of the machine
  /// that sent it. So both days of a time with an offset count, but no two places are more than 14 hours apart: with that an
  /// issue of every evening is not taken for that of the day before.
  fileprivate func isSameIssue(as other: PublishedTime) -> Bool {
    guard hasTimeOfDay, other.hasTimeOfDay else { return localDate == other.localDate }
    guard localDate == other.localDate || time.date == other.time.date else { return false }
    let isPlaced = offset != nil || other.offset != nil
    return !isPlaced || abs(Int(time.minutes) - Int(other.time.minutes)) <= 14 * 60
  }
}

/// The words of the body.
///
/// A few sentences that issues with other titles of other days have too are no letter but what a publication puts in place of one, such
/// as an invitation to subscribe.
struct BodyComparison: LetterComparison {
  private let words: [UInt8]
  private let title: [UInt8]
  /// Of an issue that has a publication and a day.
  private let day: CivilDate?

  init?(_ newsletter: Newsletter) {
    guard let body = newsletter.body else { return nil }
    words = comparedWords(of: body)
    title = newsletter.comparedTitle
    day = newsletter.publication == nil ? nil : newsletter.published?.localDate
  }

  func isSame(as other: BodyComparison) -> Bool {
    guard words == other.words else { return false }
    guard let day, let otherDay = other.day, day != otherDay, title != other.title else { return true }
    return 100 <= words.count { $0 == UInt8(ascii: " ") } + 1
  }
}
