import Diagnostics
import Newsletters

/// What stands between `Summary` and the footer: paragraphs, points and ideas.
struct PageBody {
  private(set) var paragraphs: [String] = []
  private(set) var points: [String] = []
  /// Each with the place of its first line; without tickers.
  private(set) var ideas: [(idea: Idea, span: SourceSpan)] = []
  private(set) var warnings: [Diagnostic] = []

  /// Whether the page stops before its footer, so that the last line may be half of something.
  private let isCut: Bool

  init(_ lines: ArraySlice<ByteLine>, isCut: Bool) {
    self.isCut = isCut
    var rest = lines
    while let line = rest.popFirst() {
      if let point = line.pointText {
        takeText(line, point: point)
      } else if takeIdea(line, next: rest.first, isLastPair: rest.count <= 1) {
        _ = rest.popFirst()
      } else if !takeRisk(line) && !takeUnannouncedIdea(line, next: rest.first) {
        takeText(line, point: nil)
      }
    }
  }

  /// Takes a preview and its rationale; on a cut page also a rationale that stops early.
  private mutating func takeIdea(_ line: ByteLine, next: ByteLine?, isLastPair: Bool) -> Bool {
    guard let next else { return false }
    let stopsEarly = isCut && isLastPair && next.count < line.count && line.starts(with: next)
    guard isPreview(line, of: next) || stopsEarly else { return false }
    append(headline: line, rationale: next, at: line.place)
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
