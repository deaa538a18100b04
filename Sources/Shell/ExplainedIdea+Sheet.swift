import CivilTime
import IdeaExtraction
import Newsletters
import Presentation

extension ExplainedIdea {
  /// As people read it. `name` tells the idea from others.
  func sheet(named name: String) -> Sheet {
    var sheet = Sheet(idea.ticker.map { "\(name) · \($0)" } ?? name)
    if !source.isEmpty { sheet.add("newsletter", .text(MarkedText(source))) }
    sheet.add("instrument", .text(MarkedText(instrument)))
    addDirection(to: &sheet)
    if !reason.text.isEmpty { sheet.add(reason.isOfHeadline ? "headline" : "rationale", .text(markedText)) }
    if let risk = idea.risk { sheet.add("risk", .text(MarkedText(risk))) }
    addWeights(to: &sheet)
    return sheet
  }

  /// `Chips first, code later · Seat Licence · 2026-05-04`
  private var source: String {
    let day = newsletter.published.map { $0.time.date.description }
    return [newsletter.title, newsletter.publication ?? "", day ?? ""].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private var instrument: String {
    let known = [idea.name, idea.instrumentClass?.rawValue, idea.sector].compactMap(\.self)
    return known.isEmpty ? "not one that is known" : known.joined(separator: " · ")
  }

  private func addDirection(to sheet: inout Sheet) {
    guard let direction = idea.direction else {
      return sheet.add("direction", .text(MarkedText("none could be told")))
    }
    let confidence = idea.confidence.map { " " + text(of: $0) } ?? ""
    let estimate = reason.estimate
    if reason.isInferred(idea) {
      sheet.add("direction", .direction(direction, confidence + ", inferred from the words"))
      sheet.add("runner-up", .direction(runnerUp.direction, " " + text(of: runnerUp.probability)))
      return
    }
    let basis = idea.basis == .stated ? ", stated" : ", as it was inferred by whatever wrote the file"
    sheet.add("direction", .direction(direction, confidence + basis))
    if idea.basis == .stated {
      sheet.add(
        "stated by", .text(markedStatement ?? MarkedText("the source, which prints it with the idea")))
    }
    let second = "\(estimate.runnerUp.rawValue) \(text(of: estimate.probability(of: estimate.runnerUp)))"
    sheet.add(
      "words alone",
      .direction(estimate.direction, " \(text(of: estimate.confidence)), then \(second)"))
  }

  private func addWeights(to sheet: inout Sheet) {
    let estimate = reason.estimate
    guard !weights.isEmpty else {
      let reason =
        estimate.direction == .neutral ? "no word speaks for a direction" : "no single word stands out"
      return sheet.add("weights", .text(MarkedText("none: \(reason)")))
    }
    let unit = "log-odds for \(estimate.direction.rawValue) against \(estimate.runnerUp.rawValue)"
    sheet.add("weights", .weights(weights, for: estimate.direction))
    sheet.add("", .text(MarkedText("(\(unit))")))
  }

  private func text(of confidence: Confidence) -> String { exactText(Int64(confidence.tenThousandths)) }
}
