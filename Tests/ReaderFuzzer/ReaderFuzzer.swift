import Glibc

@testable import NewsletterReaders

// Built only where TEARSHEET_FUZZ is set, since it needs libFuzzer. TEARSHEET_READER names the reader:
//
//   TEARSHEET_FUZZ=1 swift build -c release --product reader-fuzzer -Xswiftc -enable-testing
//   TEARSHEET_READER=html .build/release/reader-fuzzer -max_total_time=600 -timeout=2 -rss_limit_mb=1024 NEW-FOLDER SEED-FOLDER

/// The reader that gets the inputs; `any` goes by the content, as the program does.
private enum FuzzedReader: String, CaseIterable {
  case any
  case page
  case interchange
  case html
  case email
  case mailbox
  case feed
  case markdown
  case text

  /// Of the environment.
  static let chosen: FuzzedReader = {
    let name = unsafe getenv("TEARSHEET_READER").map { unsafe String(cString: $0) } ?? "any"
    guard let reader = FuzzedReader(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      print("TEARSHEET_READER is \(name), expected one of \(names)")
      exit(2)
    }
    return reader
  }()

  func read(_ bytes: [UInt8]) -> ReadPart {
    let context = ReadingContext(file: "2026-05-06.letter", dateOrder: nil)
    var part = ReadPart()
    switch self {
    case .any: readWhole(NewsletterParts(bytes, file: "letter", partSize: 64))
    case .page: readWhole(NewsletterParts(bytes, file: "letter.page", partSize: 64))
    case .interchange: readWhole(NewsletterParts(bytes, file: "letters.jsonl", partSize: 64))
    case .html: readHTML(bytes, context, into: &part)
    case .email: readMail(bytes[...], context, into: &part)
    case .mailbox:
      readWhole(
        NewsletterParts(
          Array("From a@b.example Wed May  6 00:53:00 2026\n".utf8) + bytes, file: "letters.mbox",
          partSize: 64))
    case .feed: readFeed(bytes, context, into: &part)
    case .markdown: readMarkdown(bytes, context, into: &part)
    case .text: readPlainText(bytes, context, into: &part)
    }
    return part
  }

  private func readWhole(_ parts: NewsletterParts) {
    let result = parts.join((0..<parts.count).map { parts.read($0) })
    precondition(
      !result.newsletters.isEmpty || !result.diagnostics.isEmpty, "neither a newsletter nor a message")
    // What is written is read again as the same.
    let written = writeInterchange(result.newsletters)
    let again = readNewsletters(from: written, file: "again.jsonl")
    precondition(result.newsletters.isEmpty || again.newsletters == result.newsletters, "interchange differs")
  }
}

/// libFuzzer's own loop, under the name that the package manager's linker looks for.
@_cdecl("reader_fuzzer_main")
public func runFuzzer(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    _ = FuzzedReader.chosen.read(bytes)
    return 0
  }
}

@_extern(c)
private func LLVMFuzzerRunDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
