import CivilTime
import CorpusGenerator
import Newsletters

/// Values that occur in some newsletters, by the field they occur in.
struct QueryLiterals: Sendable {
  private var texts: [String: [String]] = [:]
  private(set) var tickers: [String] = []
  private(set) var times: [Timestamp] = []
  private(set) var minutes: [Int] = []
  /// In units of 1/10,000.
  private(set) var confidences: [Int] = []
  /// Runs of letters from titles and rationales.
  private(set) var words: [String] = []

  init(_ letters: [Newsletter]) {
    let ideas = letters.flatMap(\.ideas)
    texts["title"] = distinct(letters.map(\.title))
    texts["publication"] = distinct(letters.compactMap(\.publication))
    texts["author"] = distinct(letters.compactMap(\.author))
    texts["people"] = distinct(letters.flatMap(\.people))
    texts["platform"] = distinct(letters.compactMap(\.platform))
    texts["file"] = distinct(letters.compactMap(\.file))
    texts["link"] = distinct(letters.compactMap(\.link))
    texts["name"] = distinct(ideas.compactMap(\.name))
    texts["sector"] = distinct(ideas.compactMap(\.sector))
    texts["risk"] = distinct(ideas.compactMap(\.risk))
    texts["rationale"] = distinct(ideas.compactMap(\.rationale))
    texts["text"] = distinct(letters.flatMap(\.points))
    tickers = distinct(ideas.compactMap(\.ticker))
    times = letters.compactMap { $0.published?.time }
    minutes = letters.compactMap(\.minutes)
    confidences = ideas.compactMap { $0.confidence.map { Int($0.tenThousandths) } }
    let sentences = ["title", "risk", "text"].flatMap { texts[$0] ?? [] }
    words = distinct(sentences.flatMap { $0.split { !$0.isLetter }.map(String.init) })
  }

  /// The texts of a field, none of them with a line break; a few that stand nowhere for a field without any.
  func values(of field: String) -> [String] {
    let found = (texts[field] ?? []).filter { !$0.contains(where: \.isNewline) }
    return found.isEmpty ? Self.absent : found
  }

  static let absent = ["Nowhere Weekly", "zzz", "100% made up", "O'Nobody", "İıIi", "…", "not; here"]
}

/// In the order of first occurrence, which is the same in every run.
private func distinct(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}
