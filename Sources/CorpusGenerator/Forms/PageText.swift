import CivilTime
package import Newsletters

/// The page form of a newsletter, as the service prints it.
///
/// Directions, confidences and bodies have no place on a page. `asPageHolds` tells what comes back from reading it;
/// where that is `nil`, the text has the form of a page but does not read back as it stands.
package func pageText(of letter: Newsletter) -> String {
  var text = header(letter)
  for paragraph in paragraphs(letter) { text += paragraph + "\n" }
  for point in letter.points { text += "•" + point + "\n" }
  for idea in letter.ideas {
    let rationale = idea.rationale ?? idea.headline ?? ""
    text += pagePreview(of: rationale) + "\n" + rationale + "\n"
    if let risk = idea.risk { text += "Risk: " + risk + "\n" }
  }
  return text + footer(letter)
}

/// The preview line of an idea: the first 200 scalars of its rationale, without blanks at the end.
package func pagePreview(of rationale: String) -> String {
  guard 200 < rationale.utf8.count else { return rationale }
  var preview = rationale.unicodeScalars.prefix(200)
  while preview.last == " " { preview.removeLast() }
  return String(preview)
}

func paragraphs(_ letter: Newsletter) -> [String] {
  (letter.summary ?? "").split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
}

private func header(_ letter: Newsletter) -> String {
  var text = "\(letter.title)\n\(letter.publication ?? "")\n"
  if let author = letter.author { text += "· \(author)\n" }
  if let published = letter.published { text += "· \(printed(published))\n" }
  if let minutes = letter.minutes { text += "· ⏱ \(minutes) min read\n" }
  if let link = letter.link { text += "· \(link)\n" }
  if let platform = letter.platform { text += "| Read on \(platform) ↗\n" }
  return text + "Summary\n"
}

private func footer(_ letter: Newsletter) -> String {
  var text = "This newsletter, published \(letter.published.map(printedDay) ?? ""),\n"
  let tickers = letter.ideas.compactMap(\.ticker)
  if !letter.people.isEmpty {
    text += "features " + letter.people.joined(separator: ", ") + (tickers.isEmpty ? "." : "") + "\n"
  }
  if !tickers.isEmpty { text += "discussing " + tickers.joined(separator: ", ") + ".\n" }
  let ideas = letter.ideas.count == 1 ? "1 trade idea" : "\(letter.ideas.count) trade ideas"
  return text + ideas + " extracted by AI with direction and confidence scoring.\n"
}

private func localTime(_ published: PublishedTime) -> Timestamp {
  published.time.adding(minutes: published.offset ?? 0)
}

/// `May 06, 2026`
private func printedDay(_ published: PublishedTime) -> String {
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  let (year, month, day) = localTime(published).date.parts
  return "\(months[month - 1]) \(padded(day, 2)), \(year)"
}

/// `May 06, 2026 at 00:53`, with the offset where there is one; a bare day without a time.
private func printed(_ published: PublishedTime) -> String {
  guard published.hasTimeOfDay else { return printedDay(published) }
  let minute = localTime(published).minuteOfDay
  let time = "\(printedDay(published)) at \(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
  guard let offset = published.offset else { return time }
  let size = abs(offset)
  return "\(time) \(offset < 0 ? "-" : "+")\(padded(size / 60, 2)):\(padded(size % 60, 2))"
}
