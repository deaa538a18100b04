import CivilTime
import CorpusLoading
import Diagnostics
import Foundation
import Presentation
import QuerySyntax
import Shell
import TestSupport
import Testing

/// `why idea N`: the words that decided, at a session's prompt.
struct WhyTests {
  @Test func `an inferred idea shows the words that decided and the runner-up`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder, mode: .csv)
    #expect(
      session.evaluate(
        SourceText(
          "ideas where direction = short and basis = inferred order by confidence desc limit 1 select id, confidence"
        )) == .done)
    let fields = try #require(recorder.results.split(separator: "\n").last).split(separator: ",")
    let id = try #require(fields.first)
    recorder.results = ""
    session.settings.mode = .table
    #expect(session.evaluate(SourceText("why idea \(id)")) == .done)
    #expect(recorder.results.hasPrefix("── idea \(id) · "))
    #expect(recorder.results.contains("direction   short \(fields[1]), inferred from the words\n"))
    #expect(recorder.results.contains("\nrunner-up   ") && recorder.results.contains("[-"))
    #expect(recorder.results.contains("\nweights     -"))
    #expect(recorder.results.contains("(log-odds for short against "))
  }

  @Test(arguments: ["0", "73", "99999999999"]) func `an id that no idea has names the range`(id: String) {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText("why idea \(id)")) == .failed)
    #expect(recorder.messages.contains("there is no idea \(id); ideas have the ids 1 to 72"))
    #expect(recorder.results == "")
  }

  @Test func `without ideas there is nothing to explain`() throws {
    let folder = try TemporaryFolder()
    let session = try session(
      over: folder, letter: "A quiet week\n\nNothing at all happened in the valley this week.\n")
    #expect(session.session.evaluate(SourceText("why idea 1")) == .failed)
    #expect(session.recorder.messages.contains("what is loaded has no ideas"))
  }

  @Test func `a stated direction shows the sentence that states it`() throws {
    let folder = try TemporaryFolder()
    let (session, recorder) = try session(
      over: folder, letter: "Roads not taken\n\nWe remain short Tesla. It is dear.\n")
    #expect(session.evaluate(SourceText("why idea 1")) == .done)
    #expect(recorder.results.contains("direction    short, stated\n"))
    #expect(recorder.results.contains("stated by    We remain [-short] Tesla.\n"))
    #expect(recorder.results.contains("\nwords alone  "))
  }

  @Test func `machine modes give a row`() {
    let recorder = Recorder()
    let session = sampleSession(recorder, mode: .jsonl)
    #expect(session.evaluate(SourceText("param n: integer = 2; why idea :n")) == .done)
    #expect(recorder.results.hasPrefix("{\"id\":2,\"newsletter\":"))
    #expect(recorder.results.contains("\"runner_up\":\"") && recorder.results.contains("\"evidence\":["))
    #expect(recorder.results.hasSuffix("}\n") && recorder.messages == "")
  }

  @Test func `with colours the words are underlined`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.theme = .colored
    #expect(session.evaluate(SourceText("why idea 1")) == .done)
    #expect(recorder.results.contains("\u{1B}[4;3") && !recorder.results.contains("[+"))
  }

  @Test func `a cache gives the same answer, and the user's instruments hold`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(
        "The Mill\n\nWe would buy Aldermoor Mills on weakness because it is cheap. Aldermoor Mills should rise.\n"
          .utf8), to: "letters/mill.txt")
    try folder.write(
      Array("ticker,name,class,sector,aliases\nALDM,Aldermoor Mills,equity,Industrials,\n".utf8),
      to: "own.csv")
    var caches = CacheFolder(path: folder.path + "/cache")
    (caches.leastInput, caches.clockStep) = (0, 0)
    var answers: [String] = []
    for _ in 0..<2 {
      let request = LoadRequest(
        paths: [folder.path + "/letters"], cache: caches,
        instruments: try InstrumentList(at: folder.path + "/own.csv"))
      let recorder = Recorder()
      let session = Session(
        request: request, loaded: load(request), settings: Settings(now: { .init(minutes: 0) }),
        output: recorder.output)
      #expect(session.evaluate(SourceText("why idea 1")) == .done, "\(recorder.messages)")
      answers.append(recorder.results)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: caches.path).count == 1)
    #expect(answers[0] == answers[1])
    #expect(answers[0].contains("ALDM") && answers[0].contains("Aldermoor Mills · equity · Industrials"))
    #expect(answers[0].contains(", inferred from the words"))
  }

  @Test func `a direction that came inferred with a file is told apart from what its words say`() throws {
    let folder = try TemporaryFolder()
    let line =
      #"{"title":"Kept","ideas":[{"ticker":"MSFT","direction":"short","confidence":0.77,"basis":"inferred","rationale":"The author is long Microsoft and buys more."}]}"#
    let (session, recorder) = try session(over: folder, letter: line + "\n", name: "kept.jsonl")
    #expect(session.evaluate(SourceText("why idea 1")) == .done)
    #expect(recorder.results.contains("short 0.77, as it was inferred by whatever wrote the file"))
    #expect(recorder.results.contains("words alone  long 0."))
    #expect(recorder.results.contains("[+long]") || recorder.results.contains("[+"))
  }

  private func session(
    over folder: TemporaryFolder, letter: String, name: String = "letter.txt"
  ) throws -> (session: Session, recorder: Recorder) {
    try folder.write(Array(letter.utf8), to: name)
    let request = LoadRequest(paths: [folder.path])
    let recorder = Recorder()
    let session = Session(
      request: request, loaded: load(request), settings: Settings(now: { .init(minutes: 0) }),
      output: recorder.output)
    return (session, recorder)
  }
}
