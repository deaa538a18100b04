package import CorpusLoading
import IdeaExtraction
import Newsletters
package import Presentation

/// The ideas of texts that are read for them alone, each with why it has its direction, and what else the texts name.
package struct Extraction {
  private var ideas: [ExplainedIdea] = []
  private var named: [NamedInstrument] = []

  /// - Parameters:
  ///   - sources: What `readText` or `readSources` gave.
  ///   - request: The one that they were read for.
  package init(of sources: ReadSources, for request: LoadRequest) {
    let reasons = request.directionReasons
    for newsletter in sources.newsletters {
      for (idea, reason) in zip(newsletter.ideas, reasons.reasons(for: newsletter)) {
        ideas.append(ExplainedIdea(idea: idea, reason: reason, newsletter: newsletter))
      }
      named += reasons.uncalled(in: newsletter)
    }
  }

  /// Writes a sheet an idea and what is only named, or in the modes of rows a row an idea; then, for people, how many there are.
  package func write(as mode: OutputMode, options: RenderOptions, to output: ShellOutput) {
    switch mode {
    case .table, .card:
      for (place, idea) in ideas.enumerated() {
        output.result(render(idea.sheet(named: String(place + 1)), options: options))
      }
      if !named.isEmpty { output.result(wrapProse(visible(namedText), width: options.width) + "\n") }
    case .list, .csv, .json, .jsonl, .markdown:
      output.result(render(ExplainedIdea.table(of: ideas), as: mode, options: options))
    }
    if !mode.isMachine { output.message(closing + "\n") }
  }

  /// `named without a call: QQQ Invesco QQQ Trust (2 times), TSLA Tesla`
  private var namedText: String {
    let texts = named.map { named in
      let name = named.mention.instrument.map { " " + $0.name } ?? ""
      return named.mention.ticker + name + (named.count == 1 ? "" : " (\(named.count) times)")
    }
    return "named without a call: " + texts.joined(separator: ", ")
  }

  private var closing: String {
    let count = footer(shown: ideas.count, of: ideas.count, noun: "ideas")
    if !ideas.isEmpty { return count }
    if !named.isEmpty { return count + ": instruments are named, but none is called" }
    return count
      + ": no instrument is named; names and tickers count with their capitals, as in Tesla, TSLA, $tsla"
  }
}
