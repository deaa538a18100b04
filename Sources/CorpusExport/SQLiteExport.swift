package import Corpus

/// Writes the corpus into an empty database: a table per source, one per list field.
///
/// Times are minutes since 1970-01-01T00:00 UTC, decimals are units of 1/10,000, missing values, empty texts among
/// them, are NULL. `ExportName` tells the columns that stand beside those of the schema. Cost: linear in the corpus.
package func exportCorpus(_ corpus: Corpus, to database: borrowing SQLiteDatabase) throws(SQLiteFailure) {
  try database.run("BEGIN")
  for source in SourceID.allCases {
    let table = ExportTable(source: source, corpus: corpus)
    try database.run(table.definition)
    try database.insert((0..<corpus[source].rowCount).lazy.map(table.values), with: table.insertion)
    for list in table.lists {
      try database.run(list.definition)
      try database.insert(list.rows, with: list.insertion)
    }
  }
  for index in indexes { try database.run(index) }
  try database.run("COMMIT")
}

/// They serve the quantifiers, which walk from a row to its children.
private let indexes = [
  "CREATE INDEX ideas_by_newsletter ON ideas (\(ExportName.newsletterRow))",
  "CREATE INDEX ideas_by_ticker ON ideas (\(ExportName.tickerRow))",
  "CREATE INDEX points_by_newsletter ON points (\(ExportName.newsletterRow))",
]
