import Foundation
import IdeaExtraction
import NewsletterReaders
import Newsletters

/// What extraction finds in letters against what a careful reader finds.
struct LetterEvaluation {
  private(set) var ideas = Counts()
  private(set) var mentions = Counts()
  private(set) var directions = Counts()
  private(set) var points = Counts()
  private(set) var summaries = Counts()
  /// As many of the first sentences as points were chosen.
  private(set) var lead = Counts()
  /// Per letter, how many key points it got and whether it got a summary.
  private(set) var shapes: [(points: Int, hasSummary: Bool)] = []
  /// Lines that tell of each mistake.
  private(set) var mistakes: [String] = []

  struct Counts {
    var right = 0
    /// Found, but not in the truth.
    var wrong = 0
    var missed = 0

    var precision: Double { Double(right) / Double(max(right + wrong, 1)) }
    var recall: Double { Double(right) / Double(max(right + missed, 1)) }
    var f1: Double { Double(2 * right) / Double(max(2 * right + wrong + missed, 1)) }
  }

  /// Of the letters whose names begin so; of all with an empty beginning.
  init(prefix: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Letters")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name.hasPrefix(prefix) && !name.hasSuffix(".truth") {
      let file = folder.appending(path: name)
      let truth = file.deletingPathExtension().appendingPathExtension("truth")
      let read = readNewsletters(from: Array(try Data(contentsOf: file)), file: name)
      for newsletter in read.newsletters {
        count(newsletter, LetterTruth(try String(contentsOf: truth, encoding: .utf8)), name)
      }
    }
  }

  var report: String {
    """
    ideas: precision \(percent(ideas.precision)), recall \(percent(ideas.recall)); \
    direction right in \(percent(directions.precision)) of those found; \
    mentions: precision \(percent(mentions.precision)), recall \(percent(mentions.recall)); \
    key sentences, F1: points \(percent(points.f1)), summary \(percent(summaries.f1)), first sentences \(percent(lead.f1))
    """
  }

  private func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }

  private mutating func count(_ newsletter: Newsletter, _ truth: LetterTruth, _ name: String) {
    var newsletter = newsletter
    completeIdeas(in: &newsletter)
    shapes.append((newsletter.points.count, newsletter.summary != nil))
    countIdeas(newsletter.ideas, truth, name)
    let body = newsletter.body ?? ""
    let linked = Set(InstrumentLinker.bundled.mentions(in: body).map { sameThing($0.ticker).ticker })
    add(linked, truth.mentions.union(truth.doubtful).union(truth.ideas.keys), to: &mentions)
    countSentences(newsletter, truth, body)
  }

  private mutating func countIdeas(_ found: [Idea], _ truth: LetterTruth, _ name: String) {
    var tickers: Set<String> = []
    for idea in found {
      let (ticker, isFlipped) = sameThing(idea.ticker ?? "")
      if truth.doubtful.contains(ticker) { continue }
      tickers.insert(ticker)
      guard let wanted = truth.ideas[ticker], let printed = idea.direction else {
        mistakes.append("\(name): \(ticker) is no call")
        continue
      }
      let direction = isFlipped ? printed.opposite : printed
      if direction == wanted.direction {
        directions.right += 1
      } else {
        directions.wrong += 1
        mistakes.append("\(name): \(ticker) is \(wanted.direction), not \(direction)")
      }
    }
    for ticker in truth.ideas.keys where !tickers.contains(ticker) {
      mistakes.append("\(name): \(ticker) is missed")
    }
    add(tickers, Set(truth.ideas.keys), to: &ideas)
  }

  private mutating func countSentences(_ newsletter: Newsletter, _ truth: LetterTruth, _ body: String) {
    let keys = Set(truth.keySentences.map(plain))
    let first = Array(sentences(of: body).prefix(newsletter.points.count))
    add(Set(newsletter.points.map(plain)), keys, to: &points)
    add(Set(first.map(plain)), keys, to: &lead)
    let summary = Set(sentences(of: newsletter.summary ?? "").map(plain))
    add(summary, keys, to: &summaries)
  }

  private func add(_ found: Set<String>, _ wanted: Set<String>, to counts: inout Counts) {
    counts.right += found.intersection(wanted).count
    counts.wrong += found.subtracting(wanted).count
    counts.missed += wanted.subtracting(found).count
  }

  /// Letters and digits only, so that quotes and blanks make no difference.
  private func plain(_ sentence: String) -> String {
    sentence.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Cut simply, behind a full stop, question or exclamation mark and a blank.
  private func sentences(of text: String) -> [String] {
    var found: [String] = []
    for paragraph in text.split(separator: "\n") {
      var current = ""
      for word in paragraph.split(separator: " ") {
        current += (current.isEmpty ? "" : " ") + word
        guard let last = word.last(where: { !"\"”)’".contains($0) }), ".!?".contains(last) else { continue }
        found.append(current)
        current = ""
      }
      if !current.isEmpty, current.split(separator: " ").count > 12 { found.append(current) }
    }
    return found.filter { $0.split(separator: " ").count > 4 }
  }
}
