import CivilTime
import Corpus
import Newsletters

/// What of a newsletter is compared with others of the same hash.
protocol LetterComparison {
  /// `nil` where the newsletter has nothing to compare.
  init?(_ newsletter: Newsletter)

  /// Whether both are the same newsletter.
  func isSame(as other: Self) -> Bool

  /// Stands for another one too, which is the same, from now on.
  mutating func include(_ other: Self)
}

/// Publication, title and day, of letters that do not say different things.
///
/// A form may have a teaser in place of the text, as feeds do: a text in another form that is at most half as long need not be like
/// the longer one.
struct IssueComparison: LetterComparison {
  private let publication: [UInt8]
  private let title: [UInt8]
  private let published: PublishedTime
  private let format: SourceFormat?
  private var text: TextLikeness?

  init?(_ newsletter: Newsletter) {
    guard let published = newsletter.published else { return nil }
    publication = newsletter.comparedPublication
    title = newsletter.comparedTitle
    self.published = published
    format = newsletter.format
    text = newsletter.body.map { TextLikeness($0) }
  }

  func isSame(as other: IssueComparison) -> Bool {
    guard published.isSameIssue(as: other.published), title == other.title, publication == other.publication
    else { return false }
    guard let text, let otherText = other.text else { return true }
    let (short, long) = (min(text.wordCount, otherText.wordCount), max(text.wordCount, otherText.wordCount))
    return format != other.format && 2 * short <= long || text.isLike(otherText)
  }

  /// A page has no text: once a letter with one is the same, others must say what that says.
  mutating func include(_ other: IssueComparison) { text = text ?? other.text }
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
  private let day: CivilDate?
  private let hasPublication: Bool

  init?(_ newsletter: Newsletter) {
    guard let body = newsletter.body else { return nil }
    words = comparedWords(of: body)
    title = newsletter.comparedTitle
    day = newsletter.published?.localDate
    hasPublication = newsletter.publication?.isEmpty == false
  }

  private var wordCount: Int { words.count { $0 == UInt8(ascii: " ") } + 1 }

  func isSame(as other: BodyComparison) -> Bool {
    guard words == other.words else { return false }
    if wordCount < LetterIdentity.leastBodyWords { return title == other.title && day == other.day }
    guard hasPublication, other.hasPublication, let day, let otherDay = other.day, day != otherDay,
      title != other.title
    else { return true }
    return 100 <= wordCount
  }

  mutating func include(_ other: BodyComparison) {}
}
