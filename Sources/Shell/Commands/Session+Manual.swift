import Diagnostics
import Presentation

extension Session {
  /// What is said of a topic, or what topics of a kind there are.
  func showPages(on words: [String]) -> Outcome {
    let wanted = words.map { $0.lowercased() }
    for topic in [wanted.joined(separator: "-"), wanted[0]].map(withoutDot) {
      let entries = HelpEntry.all.filter { $0.topic == topic }
      let kinds = HelpEntry.kinds(of: topic)
      guard kinds != nil || !entries.isEmpty else { continue }
      for kind in kinds ?? [] { writeList(of: kind) }
      if kinds != nil { writeHelp("`.help WORD` says more of one, `.apropos WORD` searches.\n") }
      for entry in entries { writePage(entry) }
      return .done
    }
    return unknownTopic(words.joined(separator: " "), withoutDot(wanted.joined(separator: "-")))
  }

  /// `.mode` → `mode`; a dot alone is a topic itself.
  private func withoutDot(_ topic: String) -> String {
    1 < topic.count && topic.hasPrefix(".") && topic != ".." ? String(topic.dropFirst()) : topic
  }

  private func writePage(_ entry: HelpEntry) {
    let example = entry.example.map { ["example: \($0)"] } ?? []
    let lines = [entry.text] + entry.details + example
    writeHelp("\(entry.title)\n" + lines.map { "  \($0)\n" }.joined())
  }

  /// A line for each page of a kind.
  private func writeList(of kind: HelpKind) {
    let entries = HelpEntry.entries(of: kind).filter { !$0.isAlias }
    writeText("\(kind.rawValue): \(kind.meaning)\n")
    var start = entries.startIndex
    while start < entries.endIndex {
      let section = entries[start].section
      let end = entries[start...].firstIndex { $0.section != section } ?? entries.endIndex
      if let section { writeText(" \(section)\n") }
      let items = entries[start..<end].map { (kind == .fields ? $0.topic : $0.name, $0.summary) }
      writeText(definitionList(items, width: settings.width()))
      start = end
    }
  }

  private func unknownTopic(_ topic: String, _ wanted: String) -> Outcome {
    let names = HelpEntry.all.map(\.topic) + HelpKind.allCases.map(\.rawValue)
    let nearest = nearestName(to: wanted, among: names)
    let outcome = fail(
      "there is no help on `\(visible(topic))`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    let count = pages(with: [wanted]).count
    if 0 < count {
      say(
        "  help: \(footer(shown: count, of: count, noun: "pages")) with this word: `.apropos \(visible(topic))`"
      )
    }
    say("  help: topics: \(HelpEntry.topics)")
    return outcome
  }

  /// Lists the pages that have all of `words`.
  func searchPages(for words: [String]) -> Outcome {
    let found = pages(with: words.map { $0.lowercased() })
    guard !found.isEmpty else {
      let outcome = fail("no page has \(words.map { "`\(visible($0))`" }.joined(separator: " and "))")
      let nearest = words.count == 1 ? nearestName(to: words[0], among: HelpEntry.all.map(\.topic)) : nil
      if let nearest { say("  help: did you mean `\(nearest)`?") }
      return outcome
    }
    writeText(definitionList(found.map { ($0.name, $0.summary) }, width: settings.width()))
    say("\(footer(shown: found.count, of: found.count, noun: "pages")); `.help WORD` shows one")
    return .done
  }

  /// Those with a word in one of their names first; examples are not searched.
  private func pages(with words: [String]) -> [HelpEntry] {
    let all = HelpEntry.all
    let names = Dictionary(grouping: all, by: \.page).mapValues { $0.map(\.topic).joined(separator: "\n") }
    let found = all.filter { entry in
      let text = "\(names[entry.page] ?? "")\n\(entry.title)\n\(entry.text)".lowercased()
      return !entry.isAlias && words.allSatisfy { text.contains($0) }
    }
    let isNamed = { (entry: HelpEntry) in words.contains { names[entry.page]?.contains($0) == true } }
    return found.filter(isNamed) + found.filter { !isNamed($0) }
  }
}

extension HelpEntry {
  /// As lists show it: a command with its dot, a field with its source.
  fileprivate var name: String {
    switch kind {
    case .commands: title
    case .fields: "\(section ?? "").\(topic)"
    case .functions: title
    default: topic
    }
  }

  /// The first sentence, for lists; of a form of a date the form itself too.
  fileprivate var summary: String {
    let sentence = text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text
    return kind == .dates && title != topic ? "\(title): \(sentence)" : sentence
  }

  /// What the page is, whatever it is looked up by.
  fileprivate var page: String { kind.rawValue + title }
}
