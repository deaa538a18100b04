import Diagnostics
import Newsletters

/// Ideas of one page past which its text is taken for damage.
private let mostIdeas = 10_000

/// What stands between `Summary` and the footer: paragraphs, points and ideas.
struct PageBody {
  private(set) var paragraphs: [String] = []
  private(set) var points: [String] = []
  /// Each with the place of its first line; without tickers.
  private(set) var ideas: [(idea: Idea, span: SourceSpan)] = []
  private(set) var warnings: [Diagnostic] = []

  /// Whether the page stops before its footer, so that the last line may be half of something.
  private let isCut: Bool
  /// Badges above the headline of the idea that comes next.
  private var nextBadges: [Printed<PageBadge>] = []

  init(_ lines: ArraySlice<ByteLine>, isCut: Bool) {
    self.isCut = isCut
    var rest = lines
    while let line = rest.popFirst() {
      if ideas.count == mostIdeas {
        warnings.append(.tooManyIdeas(mostIdeas, line.place))
        break
      }
      if let point = line.pointText {
        takeText(line, point: point)
      } else if takeBadges(line, &rest) || takeIdea(line, &rest) {
        continue
      } else if !takeRisk(line) && !takeUnannouncedIdea(line, next: rest.first) {
        takeText(line, point: nil)
      }
    }
  }

  /// Takes badges: those of the idea that follows where one follows and the last one has its own, else those of the last one.
  private mutating func takeBadges(_ line: ByteLine, _ rest: inout ArraySlice<ByteLine>) -> Bool {
    guard let badge = PageBadge(line) else { return false }
    let badges = [Printed(value: badge, span: line.place)] + takeBadges(&rest)
    let lastHasBadge = ideas.last.map { $0.idea.basis != nil } ?? true
    if lastHasBadge, let headline = rest.first, beginsIdea(headline, rest.dropFirst()) {
      nextBadges = badges
    } else if let last = ideas.indices.last {
      set(badges, of: last)
    } else {
      return false
    }
    return true
  }

  /// Takes the badges that come next.
  private func takeBadges(_ rest: inout ArraySlice<ByteLine>) -> [Printed<PageBadge>] {
    var badges: [Printed<PageBadge>] = []
    while let line = rest.first, let badge = PageBadge(line) {
      badges.append(Printed(value: badge, span: line.place))
      rest.removeFirst()
    }
    return badges
  }

  private mutating func set(_ badges: [Printed<PageBadge>], of index: Int) {
    for badge in badges {
      if let direction = badge.value.direction { ideas[index].idea.direction = direction }
      if let confidence = badge.value.confidence { ideas[index].idea.confidence = confidence }
      ideas[index].idea.basis = .stated
      if let word = badge.value.confidenceWord, let confidence = badge.value.confidence {
        warnings.append(.confidenceMapped(word, to: confidence, badge.span))
      }
    }
  }

  private func beginsIdea(_ line: ByteLine, _ rest: ArraySlice<ByteLine>) -> Bool {
    var rest = rest
    _ = takeBadges(&rest)
    return rest.first.map { isPreview(line, of: $0) || stopsEarly($0, line, isLast: rest.count <= 1) }
      ?? false
  }

  private func stopsEarly(_ rationale: ByteLine, _ line: ByteLine, isLast: Bool) -> Bool {
    isCut && isLast && rationale.count < line.count && line.starts(with: rationale)
  }

  /// Takes a preview and its rationale, with badges between; on a cut page also a rationale that stops early.
  private mutating func takeIdea(_ line: ByteLine, _ rest: inout ArraySlice<ByteLine>) -> Bool {
    guard beginsIdea(line, rest) else { return false }
    let badges = nextBadges + takeBadges(&rest)
    append(headline: line, rationale: rest.popFirst(), at: line.place)
    nextBadges = []
    set(badges, of: ideas.count - 1)
    return true
  }

  /// Takes a risk directly below the rationale it belongs to.
  private mutating func takeRisk(_ line: ByteLine) -> Bool {
    guard let risk = line.riskText, let last = ideas.indices.last else { return false }
    guard ideas[last].idea.risk == nil else { return false }
    ideas[last].idea.risk = risk.isBlank ? nil : risk.text
    return true
  }

  /// Takes an idea whose preview is missing, known by the risk below it.
  private mutating func takeUnannouncedIdea(_ line: ByteLine, next: ByteLine?) -> Bool {
    let follows = !points.isEmpty || !ideas.isEmpty
    guard follows, line.riskText == nil else { return false }
    if next?.riskText != nil {
      append(headline: nil, rationale: line, at: line.place)
      warnings.append(.previewMissing(line.place))
      return true
    }
    guard isCut, next == nil else { return false }
    if !"Risk:".utf8.starts(with: line) { append(headline: line, rationale: nil, at: line.place) }
    return true
  }

  private mutating func takeText(_ line: ByteLine, point: ByteLine?) {
    if !ideas.isEmpty {
      warnings.append(.lineNotPlaced(line.place))
    } else if let point {
      if !point.isEmpty { points.append(point.text) }
    } else {
      if !points.isEmpty { warnings.append(.paragraphAfterPoints(line.place)) }
      paragraphs.append(line.trimmed.text)
    }
  }

  private mutating func append(headline: ByteLine?, rationale: ByteLine?, at span: SourceSpan) {
    var idea = Idea()
    idea.headline = headline?.text
    idea.rationale = rationale?.text
    ideas.append((idea, span))
  }
}

extension ByteLine {
  /// What follows the bullet of a point, without blanks around it.
  fileprivate var pointText: ByteLine? { trimmedStart.after("•")?.trimmed }

  /// What follows `Risk:` and one blank, to the byte.
  fileprivate var riskText: ByteLine? {
    guard let rest = after("Risk:") else { return nil }
    return rest.dropFirst(rest.leadingBlank ?? 0)
  }
}
