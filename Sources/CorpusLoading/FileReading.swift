import Corpus
import Diagnostics
import IdeaExtraction
import NewsletterReaders
import Newsletters

/// What came of one file.
struct FileContents: Sendable {
  var newsletters: [Newsletter] = []
  /// Of each newsletter.
  var identities: [LetterIdentity] = []
  /// `nil` when the file could not be opened.
  var report: SourceReport?
  var problems: [LoadProblem] = []
}

/// How the files of a request are read.
struct ReadingOptions: Sendable {
  /// Whether newsletters of an interchange file that name no file get the name of that one.
  var namesFiles: Bool
  var dateOrder: DateOrder?
  var instruments: InstrumentList?

  init(of request: LoadRequest, namesFiles: Bool = true) {
    self.namesFiles = namesFiles
    dateOrder = request.dateOrder
    instruments = request.instruments
  }
}

/// Files from which on one is read on all cores, rather than beside others.
private let bigFile = 4 << 20

/// Bytes and files that one core takes at a time.
private let batchLimit = (bytes: 1 << 18, files: 128)

/// Reads files and completes the ideas in them, on all cores.
///
/// - Returns: What came of each file, in their order, whatever order they finished in; `nil` when the monitor cancelled.
func readFiles(_ files: [InputFile], _ options: ReadingOptions, monitor: LoadMonitor) -> [FileContents]? {
  let meter = LoadMeter(files, monitor)
  meter.report()
  let batches = batches(of: files)
  let small = batches.indices.filter { !files[batches[$0].lowerBound].isReadAlone }
  var contents = [[FileContents]](repeating: [], count: batches.count)
  let read = inParallel(small.count) { index in
    readBatch(files[batches[small[index]]], options, meter)
  }
  for (batch, read) in zip(small, read) { contents[batch] = read }
  for (index, batch) in batches.enumerated() where files[batch.lowerBound].isReadAlone {
    contents[index] = [readAlone(files[batch.lowerBound], options, meter)]
  }
  return monitor.isCancelled() ? nil : contents.flatMap(\.self)
}

extension InputFile {
  fileprivate var isReadAlone: Bool { !isRegular || bigFile <= size }
}

/// Ranges of neighbours that one core reads; a file that is read alone has a range of its own.
private func batches(of files: [InputFile]) -> [Range<Int>] {
  var batches: [Range<Int>] = []
  var start = 0
  var bytes = 0
  for (index, file) in files.enumerated() {
    bytes += file.size
    let next = index + 1 < files.count ? files[index + 1] : nil
    let isFull = batchLimit.files <= index + 1 - start || batchLimit.bytes <= bytes
    guard isFull || file.isReadAlone || next?.isReadAlone != false else { continue }
    batches.append(start..<(index + 1))
    (start, bytes) = (index + 1, 0)
  }
  return batches
}

private func readBatch(_ files: ArraySlice<InputFile>, _ options: ReadingOptions, _ meter: LoadMeter)
  -> [FileContents]
{
  var contents: [FileContents] = []
  contents.reserveCapacity(files.count)
  for file in files {
    if meter.monitor.isCancelled() { break }
    do throws(FileError) {
      let parts = NewsletterParts(
        try readFile(file, limit: .letters), file: file.path, dateOrder: options.dateOrder)
      let read = (0..<parts.count).map {
        readPart($0, of: parts, file: file.path, options)
      }
      contents.append(FileContents(read, of: parts).unlessStray(file))
    } catch {
      contents.append(FileContents(problems: [.unreachable(error, isNamed: false)]))
    }
  }
  meter.add(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
  return contents
}

/// Reads a big file or a pipe, whose parts all cores share.
private func readAlone(_ file: InputFile, _ options: ReadingOptions, _ meter: LoadMeter) -> FileContents {
  if meter.monitor.isCancelled() { return FileContents() }
  do throws(FileError) {
    let bytes = try readWhole(file, meter)
    let contents = readShared(bytes, of: file.path, options, meter)
    meter.add(files: 1)
    return contents.unlessStray(file)
  } catch {
    meter.add(files: 1)
    return FileContents(problems: [.unreachable(error, isNamed: false)])
  }
}

private func readWhole(_ file: InputFile, _ meter: LoadMeter) throws(FileError) -> [UInt8] {
  if file.isRegular { return try readFile(file, limit: .letters) { !meter.monitor.isCancelled() } }
  let goesOn = { bytes in
    meter.report(uncounted: bytes)
    return !meter.monitor.isCancelled()
  }
  guard file.path != "-" else {
    return try readToEnd(of: 0, named: "standard input", limit: .letters, goesOn: goesOn)
  }
  return try readFile(at: file.path, limit: .letters, goesOn: goesOn)
}

/// Reads the parts of one file on all cores.
func readShared(_ bytes: [UInt8], of file: String, _ options: ReadingOptions, _ meter: LoadMeter)
  -> FileContents
{
  let parts = NewsletterParts(bytes, file: file, dateOrder: options.dateOrder)
  let read = inParallel(parts.count) { index in
    if meter.monitor.isCancelled() { return CompletePart() }
    let part = readPart(index, of: parts, file: file, options)
    meter.add(bytes: parts.byteCount(of: index))
    return part
  }
  return FileContents(read, of: parts)
}

/// A part of a file with all that can be told of its newsletters one by one.
private struct CompletePart: Sendable {
  var part = ReadPart()
  var identities: [LetterIdentity] = []
}

/// Reads a part and completes its ideas; newsletters that name no file get `file` where the options say so.
private func readPart(_ index: Int, of parts: NewsletterParts, file: String, _ options: ReadingOptions)
  -> CompletePart
{
  var part = parts.read(index)
  for index in part.newsletters.indices {
    // A corpus keeps no evidence.
    completeIdeas(
      in: &part.newsletters[index], isExplained: false, with: options.instruments?.model ?? .bundled,
      linker: options.instruments?.linker ?? .bundled)
    if options.namesFiles, part.newsletters[index].file == nil { part.newsletters[index].file = file }
  }
  return CompletePart(part: part, identities: part.newsletters.map { LetterIdentity($0) })
}

/// Problems of one file that are listed; the rest is counted.
private let listedProblems = 100

extension FileContents {
  fileprivate init(_ read: [CompletePart], of parts: NewsletterParts) {
    let result = parts.join(read.map(\.part))
    let noteCount = result.diagnostics.count { $0.severity == .note }
    newsletters = result.newsletters
    identities = read.count == 1 ? read[0].identities : read.flatMap(\.identities)
    problems = LoadProblem.all(listed(result.diagnostics), in: parts.source)
    let rest = result.diagnostics.count - problems.count
    if 0 < rest { problems.append(.more(rest, in: parts.file)) }
    report = SourceReport(
      file: parts.file, format: result.format, newsletterCount: newsletters.count,
      ideaCount: newsletters.reduce(0) { $0 + $1.ideas.count },
      problemCount: result.diagnostics.count - noteCount, noteCount: noteCount)
  }

  /// As it is, but without newsletters where the file turned out to be plain text, and its name speaks against a letter.
  fileprivate func unlessStray(_ file: InputFile) -> FileContents {
    guard report?.format == .text, !file.isKnownLetter, !mayBePlainTextLetter(file.path) else { return self }
    let report = SourceReport(
      file: file.path, format: .text, newsletterCount: 0, ideaCount: 0, problemCount: 0, noteCount: 1)
    return FileContents(report: report, problems: [.strayText(file.path)])
  }
}

/// As many of the diagnostics as are listed, in their order: the first of each code, so that none is lost behind many of another,
/// then the others, notes last.
private func listed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  guard listedProblems < diagnostics.count else { return diagnostics }
  var codes: Set<String> = []
  let ranks = diagnostics.map { codes.insert($0.code).inserted ? 0 : $0.severity == .note ? 2 : 1 }
  var free = listedProblems
  var places = (0...2).map { rank in
    let taken = min(free, ranks.count { $0 == rank })
    free -= taken
    return taken
  }
  return zip(diagnostics, ranks).compactMap { diagnostic, rank in
    places[rank] -= 1
    return 0 <= places[rank] ? diagnostic : nil
  }
}
