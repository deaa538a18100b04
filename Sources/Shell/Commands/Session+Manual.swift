import Corpus
import Diagnostics
import Presentation
import QuerySemantics
import QuerySyntax

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
    let more = entry.more.isEmpty ? [] : [entry.more]
    let lines = [entry.text] + more + entry.details + example
    writeHelp("\(entry.title)\n" + lines.map { "  \($0)\n" }.joined())
  }

  /// A line for each page of a kind.
  private func writeList(of kind: HelpKind) {
    let entries = HelpEntry.entries(of: kind).filter { !$0.isAlias }
    writeText(wrapProse("\(kind.rawValue): \(kind.meaning)\n", width: settings.width()))
    var start = entries.startIndex
    while start < entries.endIndex {
      let section = entries[start].section
      let end = entries[start...].firstIndex { $0.section != section } ?? entries.endIndex
      writeSection(entries[start..<end], of: kind)
      start = end
    }
  }

  /// Values of one field, of which all pages say the same, take one line.
  private func writeSection(_ entries: ArraySlice<HelpEntry>, of kind: HelpKind) {
    let width = settings.width()
    let section = entries.first?.section.map { " \($0)" }
    if kind == .values, let section {
      let values = entries.map(\.topic).joined(separator: ", ")
      return writeText(wrapProse("\(section): \(values)\n", width: width))
    }
    if let section { writeText(wrapProse(section + "\n", width: width)) }
    let items = entries.map { (kind == .fields ? $0.topic : $0.name, $0.summary) }
    writeText(definitionList(items, width: width))
  }

  private func unknownTopic(_ topic: String, _ wanted: String) -> Outcome {
    let names = HelpEntry.all.map(\.topic) + HelpKind.allCases.map(\.rawValue)
    let nearest = nearestName(to: wanted, among: names)
    let outcome = fail(
      "there is no help on `\(visible(topic))`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    if let meant = everydayMeaning(of: wanted) { say("  help: it is written \(meant)") }
    let count = pages(with: [wanted]).count
    if 0 < count {
      say(
        "  help: \(footer(shown: count, of: count, noun: "pages")) with this word: `.apropos \(visible(topic))`"
      )
    }
    say("  help: topics: \(HelpEntry.topics)")
    return outcome
  }

  /// What a word that people say is here, and its page.
  private func everydayMeaning(of word: String) -> String? {
    if let condition = spokenCondition(word), let field = condition.split(separator: " ").first {
      return "`\(condition)`: `.help \(field)`"
    }
    let fields = SourceID.allCases.flatMap { Schema.fields(of: $0).map(\.name) }
    return EverydayNames.name(for: word, among: fields).map { "`\($0)`: `.help \($0)`" }
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
    let shown = found.prefix(20)
    writeText(definitionList(shown.map { ($0.name, $0.summary) }, width: settings.width()))
    let rest = found.count - shown.count
    let more = rest == 0 ? "" : "; another word beside it finds fewer"
    say("\(footer(shown: shown.count, of: found.count, noun: "pages")); `.help WORD` shows one\(more)")
    return .done
  }

  /// Those with a word in one of their names first, then those of a kind with such a name, then by title; codes come behind all else.
  /// Examples are not searched.
  private func pages(with words: [String]) -> [HelpEntry] {
    let all = HelpEntry.all
    let names = Dictionary(grouping: all, by: \.page).mapValues { $0.map(\.topic).joined(separator: "\n") }
    let found = all.filter { entry in
      let text = "\(names[entry.page] ?? "")\n\(entry.title)\n\(entry.text)\n\(entry.more)".lowercased()
      return !entry.isAlias && words.allSatisfy { text.contains($0) }
    }
    let rank = { (entry: HelpEntry) in
      let isNamed = words.contains { names[entry.page]?.contains($0) == true }
      let isOfKind = words.contains { entry.kind.rawValue.contains($0) }
      let isTitled = words.contains { entry.title.lowercased().contains($0) }
      return (entry.kind == .codes ? 4 : 0) + (isNamed ? 0 : isOfKind ? 1 : isTitled ? 2 : 3)
    }
    return (0..<8).flatMap { place in found.filter { rank($0) == place } }
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
