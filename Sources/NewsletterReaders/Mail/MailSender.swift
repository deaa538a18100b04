/// Who wrote a letter and what it appeared in, as far as the headers of its message say so.
///
/// In this order:
/// 1. `List-Id` names the publication by its phrase: `Tape Notes <tape-notes.example>`.
/// 2. The name of `From` (or, where it has none, of `Sender` or `Reply-To`) says both: `Jane Doe from Tape Notes`, `Jane Doe at Tape Notes`,
///    `Jane Doe | Tape Notes`, `Jane Doe (Tape Notes)`, `'Jane Doe' via Tape Notes`.
/// 3. Otherwise the name is the author where it looks like a person's, and else the publication. That is a guess unless the list
///    names the publication.
/// 4. Where no name gave the publication, it is the first label of `List-Id` that is a word and no number.
///
/// Nothing is taken from an address. What was found nowhere stays `nil`.
struct MailSender {
  var author: String?
  var publication: String?
  /// The name that was taken for the author or the publication by its looks.
  var guess: String?
  /// The service that sends for the publication.
  var platform: String?

  init(from: String?, sender: String? = nil, replyTo: String? = nil, listID: String? = nil) {
    let addresses = [from, sender, replyTo].compactMap { $0.map(MailAddress.init) }
    let list = listID.map(MailingList.init)
    publication = list?.phrase
    if let first = addresses.first(where: { $0.name != nil }), let name = first.name {
      take(inOrder(name), of: first)
    }
    if publication == nil { publication = list?.label }
    let domains = [list?.identifier, addresses.first?.domain].compactMap { $0 }
    platform =
      platforms.first { platform in
        domains.contains { $0 == platform.domain || $0.hasSuffix("." + platform.domain) }
      }?.name
  }

  private mutating func take(_ name: String, of address: MailAddress) {
    if let (person, place) = bothNames(in: name) {
      author = person
      publication = publication ?? place
    } else if let publication, publication.lowercased() == name.lowercased() {
      return
    } else if isPersonName(name, address) {
      author = name
      guess = publication == nil ? name : nil
    } else if publication == nil {
      publication = name
      guess = name
    }
  }
}

/// `Doe, Jane` as `Jane Doe`; other names as they stand.
private func inOrder(_ name: String) -> String {
  let parts = name.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[0].split(separator: " ").count == 1 else { return name }
  let turned = "\(parts[1]) \(parts[0])".onOneLine
  return parts[1].split(separator: " ").count <= 2 && hasPersonShape(turned) ? turned : name
}

/// `List-Id`: a phrase, and an identifier in angle brackets.
private struct MailingList {
  var phrase: String?
  var identifier: String
  /// The first label of the identifier where it is a word.
  var label: String?

  init(_ value: String) {
    let (point, close, blank, at) = (
      UInt8(ascii: "."), UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "@")
    )
    let bytes = Array(value.utf8)[...]
    let open = bytes.lastIndex(of: UInt8(ascii: "<"))
    let rest = open.map { bytes[($0 + 1)...] } ?? bytes
    identifier = rest.prefix { $0 != close && $0 != blank }.text.lowercased()
    let named = open.map { bytes[..<$0].filter { $0 != UInt8(ascii: "\"") } } ?? []
    let phrase = named[...].text.onOneLine
    self.phrase = phrase.isEmpty || isCode(phrase) || named.contains(at) ? nil : phrase
    let first = rest.prefix { $0 != point && $0 != close }
    label = first.isEmpty || !rest.contains(point) || isCode(first.text) ? nil : first.text
  }
}

/// Whether a mailing program made the text up: `3c8d6a1f0b mc list`, `104220`.
private func isCode(_ text: String) -> Bool {
  let words = Array(text.utf8).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
  if text.hasSuffix("mc list") || words.isEmpty { return true }
  return words.contains { word in
    5 <= word.count && word.allSatisfy(\.isDigit)
      || 8 <= word.count && word.contains(where: \.isDigit)
        && word.allSatisfy { $0.isDigit || 1...6 ~= $0 & 0xDF &- 0x40 }
  }
}

private let platforms: [(domain: String, name: String)] = [
  ("substack.com", "Substack"), ("beehiiv.com", "beehiiv"), ("ghost.io", "Ghost"),
  ("buttondown.email", "Buttondown"),
  ("mcsv.net", "Mailchimp"), ("mailchimpapp.net", "Mailchimp"), ("convertkit-mail.com", "Kit"),
]

/// `Jane Doe from Tape Notes` and the like: the person and the publication.
private func bothNames(in name: String) -> (person: String, publication: String)? {
  let bytes = Array(name.utf8)[...]
  for mark in [" from ", " at ", " via ", " | ", " @ ", " of ", " (", " - ", " – ", " — ", ", "] {
    guard let start = bytes.firstPlace(of: mark) else { continue }
    let person = bytes[..<start].text.trimming("'\"")
    let publication = bytes[(start + mark.utf8.count)...].text.trimming(mark == " (" ? ")" : "'\"")
    guard !person.isEmpty, !publication.isEmpty else { continue }
    let isSure = mark == " from " || mark == " at " || mark == " via "
    if isSure ? isNameShaped(person) : hasPersonShape(person) && !isNameOfTwo(publication) {
      return (person, publication)
    }
  }
  return nil
}

/// Whether a name may be a person's where a word such as `from` follows: it begins like a name and is short.
private func isNameShaped(_ name: String) -> Bool {
  let words = name.split(separator: " ")
  return words.count <= 4 && words.first?.first?.isUppercase == true && !isOrganization(words)
}

/// `Jane Doe, Jim Roe`, `Doe, Jane`: the second is a person too.
private func isNameOfTwo(_ name: String) -> Bool {
  name.split(separator: " ").count == 1 || hasPersonShape(name)
}

extension StringProtocol {
  fileprivate func trimming(_ marks: String) -> String {
    var text = String(self).onOneLine[...]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
