import TextAnalysis

/// Whether a page stands in for the letter, as those do that check the browser: its title is one of theirs, and it says little else.
func isUnshownPage(_ letter: HTMLLetter) -> Bool {
  let body = letter.body ?? ""
  guard body.utf8.count <= 1000, countWords(in: body) < 60 else { return false }
  let heading = body.prefix { $0 != "\n" }
  return [letter.title ?? "", String(heading)].contains { line in
    var name = line.lowercased()
    while let last = name.last, ".…! ".contains(last) { name.removeLast() }
    return unshownTitles.contains(name)
  }
}

/// Titles, in lower case, of pages that are shown in place of another.
private let unshownTitles: Set<String> = [
  "just a moment", "checking your browser", "checking your browser before accessing", "attention required",
  "attention required! | cloudflare", "access denied", "are you a robot?", "are you a robot",
  "are you human?",
  "verify you are human", "please verify you are human", "human verification", "security check",
  "robot check",
  "captcha", "one more step", "403 forbidden", "404 not found", "page not found", "502 bad gateway",
  "503 service unavailable", "503 service temporarily unavailable",
]
