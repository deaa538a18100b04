import CivilTime
import Corpus
import CorpusGenerator
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax
import Testing

/// What is found through the index of words is what a look at every text finds.
@Suite struct TextSearchTests {
  private static let corpus: Corpus = {
    var generator = CorpusGenerator(seed: 4, profile: .bench)
    return Corpus(generator.newsletters(900))
  }()

  private static let variedCorpus: Corpus = {
    var generator = CorpusGenerator(seed: 4, profile: .varied)
    return Corpus(generator.newsletters(200))
  }()

  @Test(arguments: [
    "points matching \"the\" | limit 7", "points matching \"the premium\" | limit 5 offset 3",
    "points matching \"term premium policy\" | limit 10", "points matching \"the\"",
    "points matching '\"term premium\"' | limit 4", "points matching '\"term premium\" policy'",
    "points matching \"by\" | limit 100000", "points matching \"nowhere\" | limit 3",
    "points where id > 100 | matching \"premium\" | limit 6", "points matching \"premium\" | limit 0",
    "ideas matching \"premium curve\" | limit 5",
    "newsletters matching \"semiconductors inventories\" | limit 5",
    "points where text has premium", "points where text has \"term premium\"",
    "points where text has all (the, by)",
    "points where text has any (premium, gamma)", "points where not text has premium",
    "points where text has nowhere",
    "points where text contains \"remiu\"", "points where text contains \"m premium w\"",
    "points where text contains \"m p\"", "points where text contains \"e\"",
    "points where text contains \" premium\"",
    "points where text starts with \"the t\"", "points where text starts with \"the term\"",
    "points where text ends with \"policy.\"", "points where text ends with \"licy.\"",
    "points where text = \"x\"", "points where text contains \"nobody wrote\"",
    "ideas where rationale contains \"looks set\"", "ideas where headline contains \"looks set\"",
    "ideas where headline contains \"looks se\"", "ideas where risk has fails",
    "newsletters where summary contains \"term premium\"", "newsletters where title has \"the long\"",
    "newsletters where text has \"term premium\"", "ideas where newsletter.summary has premium",
    "points where newsletter.summary contains \"premium\"",
    "newsletters where any point (text contains \"term prem\")",
    "newsletters where summary ~ /term (premium|curve)/",
  ])
  func `the index finds what the texts hold`(query: String) throws {
    #expect(try answer(query, on: Self.corpus, true) == answer(query, on: Self.corpus, false))
  }

  @Test(arguments: [
    "text contains \"it's a\"", "text contains “crowded”", "text contains \"'\"", "text contains \"Straße\"",
    "text contains \"straßenl\"", "text contains \"ωμέγα\"", "text contains \"ωμέγ\"", "text contains \"在庫\"",
    "text has \"在庫\"", "text has \"半導体の在庫は減少した\"", "text contains \"long-term h\"", "text contains \"élan\"",
    "text contains \"İstanbul\"", "text has istanbul", "text has İstanbul", "text contains \"4.5%\"",
    "text contains \"lagged – the\"", "text contains \"lagged - the\"", "text contains \"☕️\"",
    "text contains \"🐂\"",
    "text ends with \"a\"", "text starts with \"Ωμ\"", "text contains \"ISPARTA'da\"",
    "text has \"isparta da\"",
    "text contains \"a\\n\"", "text contains \".\\n\\nt\"", "text contains \" \"",
  ])
  func `so it does in any script and with any punctuation`(condition: String) throws {
    for source in ["newsletters", "ideas", "points"] {
      let query = "\(source) where \(condition)"
      #expect(
        try answer(query, on: Self.variedCorpus, true) == answer(query, on: Self.variedCorpus, false),
        "\(query)")
    }
  }

  private func answer(_ text: String, on corpus: Corpus, _ usesIndexes: Bool) throws -> [[Value]] {
    let environment = NameEnvironment(now: Timestamp(minutes: 29_000_000))
    let (statement, diagnostics) = resolve(parseStatement(SourceText(text)), in: environment)
    guard case .query(let query)? = statement else {
      Issue.record("\(text): \(diagnostics)")
      return []
    }
    let result = try execute(query, on: corpus, environment: ExecutionEnvironment(usesIndexes: usesIndexes))
    let table = result.table(.full, on: corpus)
    return (0..<table.rowCount).map { row in table.columns.indices.map { table[row, $0] } }
  }
}
