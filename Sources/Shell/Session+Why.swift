import Corpus
import CorpusLoading
import IdeaExtraction
import Newsletters
import Presentation

extension Session {
  /// Shows why the idea of a number has its direction: its words with those marked that decided, and their weights.
  func why(idea number: Int) -> Outcome {
    if let weightsFailure { return fail(weightsFailure) }
    let corpus = loaded.corpus
    let count = corpus.ideas.rowCount
    guard 0 < count else { return fail("there is no idea \(number): what is loaded has no ideas") }
    guard (1...count).contains(number) else {
      let ids = count == 1 ? "the only idea has the id 1" : "ideas have the ids 1 to \(count)"
      let outcome = fail("there is no idea \(number); \(ids)")
      say("  help: `ideas select id, ticker, headline` shows them")
      return outcome
    }
    guard let (idea, newsletter) = NewsletterRecords(corpus).idea(number - 1) else {
      return fail("idea \(number) cannot be read")
    }
    let reason = request.directionReasons.reason(for: idea, in: newsletter.body)
    let explained = ExplainedIdea(idea: idea, reason: reason, newsletter: newsletter)
    switch mode {
    case .table, .card:
      writeText(render(explained.sheet(named: "idea \(number)"), options: renderOptions))
      return finishOnce()
    case .list, .csv, .json, .jsonl, .markdown:
      return write(ExplainedIdea.table(of: [explained], ids: [number]))
    }
  }
}

/// Why no direction can be explained: the weights within the program cannot be used. `nil` where they can.
package var weightsFailure: String? {
  DirectionWeights.bundledError.map {
    "the direction weights within the program \($0.reasonWithin); install it again"
  }
}
