/// Whether a sender's name is a person's, by the shape of its words and by the address beside it.
func isPersonName(_ name: String, _ address: MailAddress) -> Bool {
  guard hasPersonShape(name) else { return false }
  let words = name.split(separator: " ").map { $0.lowercased() }
  let local = address.localPart ?? ""
  if words.contains(where: { 3 <= $0.count && local.contains($0) && local != words.joined() }) { return true }
  // A publication often has its name in the domain that it is sent from.
  if local == words.joined() { return false }
  return address.domain.map { domain in !words.contains { 4 <= $0.count && domain.contains($0) } } ?? true
}

/// Two to four words that begin with capitals, none of which only an organisation has.
func hasPersonShape(_ name: String) -> Bool {
  let words = name.split(separator: " ")
  guard 2...4 ~= words.count, !isOrganization(words), !articles.contains(words[0].lowercased()) else {
    return false
  }
  return words.indices.allSatisfy { index in
    let word = words[index]
    if 0 < index && index + 1 < words.count && particles.contains(word.lowercased()) { return true }
    guard let first = word.first, first.isUppercase else { return false }
    let isShouted = 3 < word.count && word.allSatisfy { $0.isUppercase || !$0.isLetter }
    return !isShouted && word.allSatisfy { $0.isLetter || "'’-.".contains($0) }
      && !word.dropLast().contains(".")
  }
}

/// Whether one of the words says that the name is no person's.
func isOrganization(_ words: [Substring]) -> Bool {
  words.contains { word in
    let bytes = word.utf8.allSatisfy { $0 < 0x80 } ? Array(word.utf8) : Array(word.lowercased().utf8)
    let letters = bytes.filter { $0.isLetter || $0 == UInt8(ascii: "&") || 0x80 <= $0 }
    return organizationWords.contains(letters[...].lowered)
  }
}

/// Small words within the names of people.
let particles: Set<String> = [
  "de", "van", "von", "der", "den", "da", "di", "del", "la", "le", "bin", "ibn", "al", "dos", "du", "ter",
  "zu", "st",
]

/// Words that a name in another language begins with when it is no person's.
private let articles: Set<String> = [
  "la", "le", "les", "l'", "el", "los", "der", "die", "das", "il", "lo", "o",
]

private let organizationWords: Set<String> = [
  "the", "a", "an", "and", "&", "of", "in", "on", "for", "to", "by", "your", "my", "our", "news",
  "newsletter",
  "newsletters", "letter", "letters", "daily", "weekly", "monthly", "times", "journal", "post", "report",
  "reports",
  "research", "capital", "investor", "investors", "investing", "investment", "investments", "invest",
  "market",
  "markets", "digest", "brief", "briefing", "notes", "note", "insider", "insiders", "review", "fund", "funds",
  "group",
  "team", "media", "street", "press", "bulletin", "update", "updates", "alert", "alerts", "inc", "llc", "ltd",
  "corp",
  "co", "trading", "trader", "traders", "trade", "trades", "advisor", "advisors", "advisers", "partners",
  "club",
  "blog", "magazine", "morning", "evening", "money", "economics", "economist", "economy", "strategy", "macro",
  "stock",
  "stocks", "alpha", "support", "editor", "editors", "editorial", "staff", "online", "financial", "finance",
  "wall",
  "desk", "global", "management", "bank", "securities", "association", "university", "institute", "society",
  "wire",
  "dispatch", "weekend", "edge", "signal", "signals", "charts", "chart", "tape", "ledger", "chronicle",
  "observer",
  "gazette", "tribune", "herald", "monitor", "watch", "view", "views", "insight", "insights", "analytics",
  "analysis",
  "options", "futures", "bonds", "equity", "equities", "value", "growth", "dividend", "dividends", "yield",
  "crypto",
  "bitcoin", "commodities", "energy", "oil", "gold", "tech", "technology", "business", "company", "network",
  "podcast", "show", "radio", "today", "now", "pro", "premium", "plus", "service", "services", "info", "mail",
  "list",
  "reserve", "federal", "board", "department", "office", "memo", "income", "lettre", "zeitung", "outlook",
  "recap", "wrap", "bell", "publication", "publications", "edition", "almanac", "diary", "chronicles",
  "pages",
  "record", "courier", "quarterly", "annual", "bureau",
]
