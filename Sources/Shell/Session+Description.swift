import CivilTime
import Corpus
import CorpusLoading
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax

extension Session {
  /// The sources with their sizes, the fields of one, or the distribution of one field.
  func describe(_ target: DescribeTarget) -> Outcome {
    do throws(ExecutionError) {
      switch target {
      case .everything:
        let queries = firstQueries
        let outcome = writeListed(
          sourcesTable().only(isNarrow ? ["source", "rows", "meaning"] : nil), "sources")
        for query in queries { say("try: " + query) }
        return outcome
      case .source(let source):
        let summaries = try summaries(of: Schema.storedFields(of: source))
        let columns = columnsWithRoom
        let outcome = writeListed(fieldsTable(of: source, summaries).only(columns), "fields")
        guard outcome == .done else { return outcome }
        if columns != nil { say("`describe \(source.rawValue).FIELD` shows the values of a field") }
        let inherited = Schema.inheritedFields(of: source)
        if !inherited.isEmpty {
          say("of its newsletter, by name alone too: \(inherited.map(\.name).joined(separator: ", "))")
        }
        for query in queriesToTry(on: source, summaries) { say("try: " + query) }
        return outcome
      case .field(let field): return writeListed(try distribution(of: field), "values")
      }
    } catch {
      return report(error)
    }
  }

  /// The columns of a list of fields that a narrow window has room for, so that what a field means is not cut; `nil` for all.
  private var columnsWithRoom: Set<String>? {
    guard isNarrow else { return nil }
    return renderOptions.width < 48 ? ["field", "meaning"] : ["field", "type", "meaning"]
  }

  /// Writes a table that needs no footer but where rows of it are not shown.
  private func writeListed(_ table: ResultTable, _ noun: String) -> Outcome {
    let outcome = write(table)
    let shown = settings.renderOptions.shownRows(of: table.rowCount, as: mode)
    if outcome == .done, shown < table.rowCount { sayFooter(rowCount: table.rowCount, noun: noun) }
    return outcome
  }

  /// What to ask first, about the instrument that most is written of.
  private var firstQueries: [String] {
    let corpus = loaded.corpus
    var queries = ["describe ideas", "ideas count by ticker, direction | limit 10", "newsletters limit 5"]
    if let field = Schema.field(named: "ticker", of: .tickers), case .names(let column) = corpus[field],
      let code = column.codes.first, code != Column.missingCode
    {
      let ticker = column.dictionary.spellings[Int(code)]
      queries.insert("ideas where ticker = \(ticker) and direction != neutral", at: 1)
    }
    return queries
  }

  private func sourcesTable() -> ResultTable {
    let sources = SourceID.allCases
    return ResultTable(
      columns: [
        OutputColumn(name: "source", type: .name), OutputColumn(name: "rows", type: .integer),
        OutputColumn(name: "meaning", type: .text), OutputColumn(name: "order", type: .text),
      ],
      vectors: [
        .texts(sources.map(\.rawValue)), .integers(sources.map { Int64(loaded.corpus[$0].rowCount) }),
        .texts(sources.map(\.meaning)), .texts(sources.map(\.order)),
      ],
      rowCount: sources.count)
  }

  private func fieldsTable(of source: SourceID, _ stored: [String: FieldSummary]) -> ResultTable {
    let fields = Schema.fields(of: source)
    let summaries = fields.map { stored[$0.name] }
    return ResultTable(
      columns: [
        OutputColumn(name: "field", type: .ticker), OutputColumn(name: "type", type: .ticker),
        OutputColumn(name: "missing", type: .integer), OutputColumn(name: "values", type: .text),
        OutputColumn(name: "meaning", type: .text),
      ],
      vectors: [
        .texts(fields.map(\.name)), .texts(fields.map(\.type.word)),
        .integers(summaries.map { $0.map { Int64($0.missing) } ?? Vector.missingInteger }),
        .texts(summaries.map { $0.map(line) }), .texts(fields.map(\.meaning)),
      ],
      rowCount: fields.count)
  }

  /// For people with the spread as bars.
  private func line(_ summary: FieldSummary) -> String {
    mode.isMachine ? summary.line : summary.printedLine
  }

  /// The values with their counts; for numbers and times the spread in one row.
  private func distribution(of field: FieldID) throws(ExecutionError) -> ResultTable {
    guard let summary = try summaries(of: [field])[field.field.name] else {
      return ResultTable(
        columns: [OutputColumn(name: "meaning", type: .text)], vectors: [.texts([field.field.meaning])],
        rowCount: 1)
    }
    if let spread = mode.isMachine ? summary.spread : summary.printedSpread {
      return spreadTable(spread, summary)
    }
    var values: [(text: String?, count: Int)] = summary.values.map { ($0.text, $0.count) }
    if 0 < summary.missing { values.append((nil, summary.missing)) }
    var table = ResultTable(
      columns: [
        OutputColumn(name: field.field.name, type: .text), OutputColumn(name: "count", type: .integer),
      ],
      vectors: [.texts(values.map(\.text)), .integers(values.map { Int64($0.count) })], rowCount: values.count
    )
    if !mode.isMachine, narrowestWithBars <= renderOptions.width,
      let highest = values.map(\.count).max(), highest > 0
    {
      table.columns.append(OutputColumn(name: "bar", type: .text))
      table.vectors.append(
        .texts(values.map { String(repeating: "█", count: max(1, $0.count * 20 / highest)) }))
    }
    return table
  }

  private func spreadTable(
    _ spread: (least: String, middle: String, greatest: String), _ summary: FieldSummary
  ) -> ResultTable {
    var columns = ["min", "median", "max"].map { OutputColumn(name: $0, type: .ticker) }
    columns += ["rows", "missing"].map { OutputColumn(name: $0, type: .integer) }
    var vectors = [spread.least, spread.middle, spread.greatest].map { Vector.texts([$0]) }
    vectors += [.integers([Int64(summary.rowCount)]), .integers([Int64(summary.missing)])]
    if !mode.isMachine, !summary.bars.isEmpty {
      columns.append(OutputColumn(name: "spread", type: .text))
      vectors.append(.texts([summary.bars]))
    }
    return ResultTable(columns: columns, vectors: vectors, rowCount: 1)
  }

  /// What the values of stored fields of one source look like, by name; nothing of other fields.
  private func summaries(of fields: [FieldID]) throws(ExecutionError) -> [String: FieldSummary] {
    guard let source = fields.first?.source else { return [:] }
    let corpus = loaded.corpus
    let names = Set(fields.map(\.field.name))
    return try stoppably { environment throws(ExecutionError) in
      let query = ResolvedQuery(source: .source(source), steps: [], shape: .rows(source, isRanked: false))
      let table = try QueryExecution.execute(query, on: corpus, environment: environment).table(
        .full, rows: 0..<corpus[source].rowCount, on: corpus, isCancelled: environment.isCancelled)
      var summaries: [String: FieldSummary] = [:]
      for (column, vector) in zip(table.columns, table.vectors) where names.contains(column.name) {
        summaries[column.name] = try FieldSummary(vector, isCancelled: environment.isCancelled)
      }
      return summaries
    }
  }

  /// How the query was understood, in plain English, and how it is going to be run; with `analyze` also what each
  /// operator then did.
  func explain(_ query: ResolvedQuery, _ mode: ExplainMode) -> Outcome {
    do throws(ExecutionError) {
      let plan = try plan(query, on: loaded.corpus, environment: execution)
      var measurements: [Measurement]?
      if case .analyze = mode { measurements = try measure(plan, on: loaded.corpus, environment: execution) }
      let lines = QueryExecution.describe(plan, measurements: measurements, showsTimes: settings.showsTime)
      let text = ([reading(of: query), ""] + lines).joined(separator: "\n") + "\n"
      writeText(resultWidth.map { wrapProse(text, width: $0) } ?? text)
      return finishOnce()
    } catch {
      return report(error)
    }
  }
}

/// In fewer columns bars would have no room beside the values.
private let narrowestWithBars = 40
