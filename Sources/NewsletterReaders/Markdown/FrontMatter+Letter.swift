import Diagnostics
import Newsletters

/// What front matter says of a letter.
struct FrontMatterLetter {
  private(set) var newsletter = Newsletter(title: "")
  /// A subtitle or a description, which opens the body.
  private(set) var description: String?
  /// Such as `Tickers: IGV, SMH`, which closes the body.
  private(set) var tickers: String?
  /// Where something is damaged or was not read.
  private(set) var warnings: [Diagnostic] = []
  private let matter: FrontMatter
  private let fields: [FrontMatterField]

  init(_ matter: FrontMatter, dateOrder: DateOrder?) {
    self.matter = matter
    do throws(FrontMatterDamage) {
      fields =
        switch matter.language {
        case .yaml: try yamlFields(matter.text.text)
        case .toml: try tomlFields(matter.text.text)
        case .plain: plainFields(matter.text)
        }
    } catch {
      fields = plainFields(matter.text)
      warnings.append(.frontMatterDamaged(matter.line(error.line).place))
    }
    newsletter.title = first(["title", "headline", "subject"]) ?? ""
    newsletter.author = all(["author", "authors", "by", "byline", "writer"])
    newsletter.publication = first(["publication", "newsletter", "site", "sitename", "blog", "series"])
    newsletter.platform = first(["platform"])
    newsletter.link = first(
      ["canonical", "canonicalurl", "link", "url", "permalink", "source"], where: isWebAddress)
    newsletter.minutes = first(["minutes", "readingtime", "readtime", "readingminutes"]).flatMap(
      leadingNumber)
    description = first(["subtitle", "description", "excerpt", "summary", "dek"])
    tickers = all(["tickers", "ticker", "symbols", "symbol"]).map { "Tickers: " + $0 }
    takeDate(order: dateOrder)
  }

  private mutating func takeDate(order: DateOrder?) {
    let names = ["published", "publishedat", "date", "datepublished", "publishdate", "pubdate"]
    for name in names {
      guard let text = first([name]) else { continue }
      switch PrintedDate(text: text, order: order) {
      case .date(let time):
        newsletter.published = time
        return
      case .ambiguous: warnings.append(.dateAmbiguous(text, matter.line(of: name).place))
      case .other, .invalid: warnings.append(.dateNotRead(text, matter.line(of: name).place))
      }
    }
  }

  private func first(_ names: [String], where isFit: (String) -> Bool = { _ in true }) -> String? {
    for name in names {
      if let value = fields.first(where: { $0.name == name })?.values.first, isFit(value) { return value }
    }
    return nil
  }

  /// The values of a key that may have several.
  private func all(_ names: [String]) -> String? {
    for name in names {
      if let values = fields.first(where: { $0.name == name })?.values, !values.isEmpty {
        return values.joined(separator: ", ")
      }
    }
    return nil
  }
}

private func isWebAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

/// `6 min read` → 6.
private func leadingNumber(_ text: String) -> Int? {
  let digits = text.utf8.prefix(while: \.isDigit)
  guard 1...4 ~= digits.count else { return nil }
  return Int(Substring(digits))
}

extension FrontMatter {
  /// The line with this number, from 1; the last one where there are fewer.
  func line(_ number: Int) -> ByteLine {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let last = lines.last else { return text }
    return (lines.indices.contains(number - 1) ? lines[number - 1] : last).trimmed
  }

  /// The line that holds a key.
  fileprivate func line(of name: String) -> ByteLine {
    let lines = text.split(separator: 0x0A)
    let line = lines.first { line in
      let key = line.prefix(40).prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }
      return FrontMatterField(key.text, values: []).name == name
    }
    return (line ?? text.prefix(0)).trimmed
  }
}
