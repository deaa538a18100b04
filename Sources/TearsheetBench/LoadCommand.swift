import ArgumentParser
import Corpus
import CorpusLoading
import Diagnostics
import Glibc

struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Time reading newsletters, and whole runs of tearsheet over them; tell the memory they take.",
    discussion: """
      The baseline is a walk that only asks for the status of each file. Runs are those of the tearsheet that was built \
      beside this program: cold ones use no cache, the first one writes it, warm ones read it; the cache lies in a folder \
      of its own that is removed in the end.

      Example:
        tearsheet-bench load letters/
      """)

  @Option(help: "Samples of each measurement; the median counts.")
  var reps = 5

  @Argument(help: ArgumentHelp("A file or folder of newsletters.", valueName: "path"))
  var path: String

  func validate() throws {
    guard 0 < reps else { throw ValidationError("--reps takes a number over 0") }
  }

  func run() throws {
    try failing { () throws(BenchError) in
      let walk = try StatWalk(path)
      let path = path
      let walking = Samples.taken(reps) { _ = try? StatWalk(path) }
      let reading = try readingReport(walk)
      let start = try startReport(walking)
      let report = JSON.object(
        [
          ("path", .string(path)), ("files", .integer(walk.fileCount)), ("bytes", .integer(walk.byteCount)),
          ("stat_walk", .object(walking.json)),
        ] + reading + start)
      tell("\(walk.fileCount) files, \(walk.byteCount) bytes; stat walk \(short(walking.median)) ms")
      write(report.text + "\n", to: 1)
    }
  }

  /// Reading in this process. The memory is told of the first time, before anything else has been held and freed.
  private func readingReport(_ walk: StatWalk) throws(BenchError) -> [(String, JSON)] {
    let before = try MemoryUse()
    var loaded: Loaded?
    let first = Samples.takenCold(1) { loaded = CorpusLoading.load(LoadRequest(paths: [path])) }
    let after = try MemoryUse()
    guard let corpus = loaded?.corpus, 0 < corpus.newsletters.rowCount else {
      throw BenchError("no newsletters in \(path)")
    }
    let readers = try ReaderSpeed.all(loaded?.files ?? [], reps: reps)
    let decoding = try MailDecodingSpeed(loaded?.files ?? [], reps: reps)
    let counts = (newsletters: corpus.newsletters.rowCount, ideas: corpus.ideas.rowCount)
    let again = Samples.takenCold(reps) { loaded = CorpusLoading.load(LoadRequest(paths: [path])) }
    let speed = megabytes(walk.byteCount) / (again.median / 1_000)
    let growth = after.residentBytes - before.residentBytes
    tell(
      "\(counts.newsletters) newsletters, \(counts.ideas) ideas; load \(short(again.median)) ms, "
        + "\(short(speed)) MB/s; memory +\(short(megabytes(growth))) MB, "
        + "peak \(short(megabytes(after.peakBytes))) MB")
    for reader in readers {
      tell("reading \(reader.name) alone, on one core: \(short(reader.megabytesPerSecond)) MB/s")
    }
    if let decoding {
      tell("decoding mail alone, on one core: \(short(decoding.megabytesPerSecond)) MB/s")
    }
    return [
      ("newsletters", .integer(counts.newsletters)), ("ideas", .integer(counts.ideas)),
      ("readers", .array(readers.map(\.json))),
    ] + (decoding.map { [("mail_decoding", $0.json)] } ?? []) + [
      (
        "load",
        .object([("first_ms", .measured(first.median))] + again.json + [("mb_per_s", .measured(speed))])
      ),
      (
        "memory",
        .object([
          ("before_mb", .measured(megabytes(before.residentBytes))),
          ("after_mb", .measured(megabytes(after.residentBytes))),
          ("growth_mb", .measured(megabytes(growth))),
          ("peak_mb", .measured(megabytes(after.peakBytes))),
          ("growth_per_input_byte", .measured(Double(growth) / Double(max(walk.byteCount, 1)))),
        ])
      ),
    ]
  }

  /// Whole processes, each answering one question.
  private func startReport(_ walking: Samples) throws(BenchError) -> [(String, JSON)] {
    let caches = try TemporaryFolder()
    let start = try ProgramStart(cacheFolder: caches.path)
    let question = ["-c", "ideas count", path]
    // A program that knows no cache refuses the option, and all its starts are cold.
    let hasCache = try start.run(["--no-cache"] + question).status == 0
    let cold = try start.runs(reps, (hasCache ? ["--no-cache"] : []) + question)
    let first = try start.runs(1, question)
    let warm = try start.runs(reps, question)
    let ratio = warm.samples.median / walking.median
    tell(
      "start: cold \(short(cold.samples.median)) ms, first \(short(first.samples.median)) ms, "
        + "warm \(short(warm.samples.median)) ms\(hasCache ? "" : " (no cache)"), "
        + "\(short(ratio)) stat walks")
    return [
      (
        "start",
        .object([
          ("program", .string(start.program)), ("has_cache", .bool(hasCache)), ("cold", cold.json),
          ("first", first.json), ("warm", warm.json), ("warm_per_stat_walk", .measured(ratio)),
        ])
      )
    ]
  }
}
