package import Diagnostics
package import Newsletters

/// The newsletters of one file before they are read, in parts that can be read in any order and at the same time.
///
/// The form is told from the content; the ending of the name only decides where the content leaves it open. An interchange file and a
/// mailbox have a part for every megabyte or so, every other file has one part. Cost: making it looks at the first lines of an
/// interchange file and for the ends of its parts; `read` passes a few times over the bytes of the part.
///
/// ```
/// let parts = NewsletterParts(bytes, file: path)
/// let result = parts.join((0..<parts.count).map { parts.read($0) })
/// ```
package struct NewsletterParts: Sendable {
  private enum Content {
    case page([ByteLine])
    case interchange(LineScanner, [Range<Int>])
    case mail([Range<Int>])
    /// HTML, a feed, Markdown or plain text.
    case letter(SourceFormat)
    case unreadable(Diagnostic)
  }

  /// As UTF-8 where the form does not say itself what its characters are.
  private let bytes: [UInt8]
  /// Tells that the character set of the whole file was guessed, or that it lacks some of the bytes.
  private let encodingNote: Diagnostic?
  /// Where the first bytes of a page, Markdown or plain text stand that are no UTF-8.
  private let invalidUTF8: SourceSpan?
  private let context: ReadingContext
  private let content: Content
  /// What was odd about a zipped file.
  private let warnings: [Diagnostic]

  package var file: String { context.file }

  /// - Parameters:
  ///   - bytes: The whole file; one that `gzip` wrote is unzipped first.
  ///   - file: The path as the user would write it; pages carry it in `Newsletter.file`.
  ///   - dateOrder: How a date such as `06/05/2026` is meant.
  ///   - size: The least number of bytes in a part of an interchange file or a mailbox but the last.
  package init(_ bytes: [UInt8], file: String, dateOrder: DateOrder? = nil, partSize size: Int = 1 << 20) {
    context = ReadingContext(file: file, dateOrder: dateOrder)
    let unzipped = UnzippedText(bytes, file: file)
    warnings = unzipped.warnings
    var text = DecodedText(unzipped.bytes)
    do throws(Diagnostic) {
      if let error = unzipped.error { throw error }
      content =
        switch try text.decode(file: unzipped.name) {
        case .interchange: .interchange(LineScanner(text.bytes), LineScanner(text.bytes).parts(ofSize: size))
        case .page: .page(LineScanner(text.bytes).allLines)
        case .email: .mail(mailboxParts(text.bytes, ofSize: size))
        case let format: .letter(format)
        }
    } catch {
      content = .unreadable(error)
    }
    self.bytes = text.bytes
    encodingNote = text.note
    invalidUTF8 = text.invalidUTF8
  }

  /// The form that the bytes are read as; `nil` when no form was recognised.
  package var format: SourceFormat? {
    switch content {
    case .page: .page
    case .interchange: .interchange
    case .mail: .email
    case .letter(let format): format
    case .unreadable: nil
    }
  }

  /// The text that diagnostics point into: unzipped, and empty where that failed.
  package var source: SourceText { SourceText(bytes: bytes, name: file) }

  /// At least 1.
  package var count: Int { ranges.count }

  private var ranges: [Range<Int>] {
    switch content {
    case .interchange(_, let parts), .mail(let parts): parts
    case .page, .letter, .unreadable: [bytes.indices]
    }
  }

  /// The bytes of a part, of which there are `count`.
  package func byteCount(of part: Int) -> Int { ranges[part].count }

  /// Reads a part, of which there are `count`.
  package func read(_ part: Int) -> ReadPart {
    var result = ReadPart()
    if let encodingNote, part == 0 { result.add(encodingNote) }
    switch content {
    case .page(let lines):
      result.invalidUTF8 = invalidUTF8
      var warnings: [Diagnostic] = []
      defer { for warning in warnings { result.add(warning) } }
      do throws(Diagnostic) {
        result.newsletters = [
          try readPage(lines, file: file, dateOrder: context.dateOrder, warnings: &warnings)
        ]
      } catch {
        warnings.append(error)
      }
    case .interchange(let lines, let parts):
      readInterchange(lines.lines(of: parts[part]), into: &result)
      result.invalidUTF8 = firstInvalidUTF8(in: bytes, parts[part])
    case .mail(let parts):
      readMail(bytes[parts[part]], context, into: &result)
    case .letter(let format):
      readLetter(format, into: &result)
      result.invalidUTF8 = invalidUTF8
    case .unreadable(let error):
      result.add(error)
    }
    return result
  }

  private func readLetter(_ format: SourceFormat, into part: inout ReadPart) {
    switch format {
    case .html: readHTML(bytes, context, into: &part)
    case .feed: readFeed(bytes, context, into: &part)
    case .markdown: readMarkdown(bytes, context, into: &part)
    default: readPlainText(bytes, context, into: &part)
    }
  }

  /// What came out of the file, from all its parts in order.
  package func join(_ parts: [ReadPart]) -> ReadResult {
    var result = ReadResult()
    var unknownKeys: Set<String> = []
    result.format = format
    result.diagnostics = warnings
    for part in parts {
      result.newsletters += part.newsletters
      for problem in part.problems where problem.unknownKey.map({ unknownKeys.insert($0).inserted }) ?? true {
        result.diagnostics.append(problem.diagnostic)
      }
    }
    if let invalid = parts.lazy.compactMap(\.invalidUTF8).first, !result.newsletters.isEmpty {
      result.diagnostics.append(.invalidUTF8(invalid))
    }
    result.diagnostics.sort { $0.span.start < $1.span.start }
    return result
  }
}

/// Keys that the format does not have, past which a part lists no more.
private let listedKeys = 1_000

/// What came out of one of `NewsletterParts`.
package struct ReadPart: Sendable {
  fileprivate struct Problem: Sendable {
    var diagnostic: Diagnostic
    /// The key that the diagnostic warns of, where it warns of one that the format does not have.
    var unknownKey: String?
  }

  /// In the order of the file.
  package var newsletters: [Newsletter] = []
  fileprivate var problems: [Problem] = []
  fileprivate var invalidUTF8: SourceSpan?
  private var unknownKeys: Set<String> = []

  /// Whether something is to be told of it.
  var hasProblems: Bool { !problems.isEmpty || invalidUTF8 != nil }

  /// Of a part that was not read.
  package init() {}

  mutating func add(_ diagnostic: Diagnostic) { problems.append(Problem(diagnostic: diagnostic)) }

  /// Warns of a key that the format does not have, once.
  mutating func add(unknownKey key: Printed<String>) {
    guard unknownKeys.count <= listedKeys, unknownKeys.insert(key.value).inserted else { return }
    if listedKeys < unknownKeys.count { return add(.moreUnknownKeys(than: listedKeys, key.span)) }
    problems.append(Problem(diagnostic: .unknownKey(key.value, key.span), unknownKey: key.value))
  }
}

/// Where the first bytes stand that are no UTF-8.
func firstInvalidUTF8(in bytes: [UInt8], _ range: Range<Int>) -> SourceSpan? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span.extracting(range))
    return nil
  } catch {
    let start = range.lowerBound + error.byteOffsets.lowerBound
    return bytes[start..<(range.lowerBound + error.byteOffsets.upperBound)].place
  }
}
