/// What one target may import and what it must never reach.
struct Layer {
  let name: String
  /// Targets of the project that it may import, together with all that those stand on.
  let standsOn: [String]
  /// Modules from outside the project that it may import; `Swift` needs no mention.
  let outside: [String]
  /// Modules that neither it nor anything below it may import.
  let mustNotKnow: [String]

  init(
    _ name: String, on standsOn: [String] = [], outside: [String] = [], mustNotKnow: [String] = []
  ) {
    self.name = name
    self.standsOn = standsOn
    self.outside = outside
    self.mustNotKnow = mustNotKnow
  }
}

// The groups that the table speaks of. A name that is neither a row nor an outside module fails a test,
// so a misspelt ban cannot pass for a kept one.
private let foundation = ["Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationXML"]
private let network = ["FoundationNetworking"]
private let systemCalls = ["Glibc", "Dispatch"]
private let queries = ["QuerySyntax", "QuerySemantics", "QueryExecution"]
private let output = ["Presentation", "Shell", "TearsheetCLI"]
private let terminals = ["Terminal", "CEditline"]
private let loading = ["NewsletterReaders", "CorpusLoading"]
private let records = ["Newsletters", "IdeaExtraction", "Corpus"]

/// The targets, lowest first, with the "must not know" column of the architecture.
let layers: [Layer] = [
  // Leaves.
  Layer(
    "Diagnostics", outside: ["Synchronization"],
    mustNotKnow: foundation + systemCalls + records + loading + queries + output + terminals),
  Layer(
    "CivilTime",
    mustNotKnow: foundation + systemCalls + records + loading + queries + output + terminals),
  Layer(
    "WordTables",
    mustNotKnow: foundation + systemCalls + records + loading + queries + output + terminals),
  Layer("CPCRE2"),
  Layer("CTextKernels"),
  Layer(
    "TextAnalysis", on: ["CPCRE2", "CTextKernels"], outside: ["Glibc"],
    mustNotKnow: foundation + records + loading + queries + output + terminals),

  // Newsletters, from files to columns.
  Layer("CUniverse"),
  Layer(
    "Newsletters", on: ["CivilTime", "CUniverse"],
    mustNotKnow: foundation + systemCalls + ["Corpus"] + loading + queries + output + terminals),
  Layer(
    "CorpusGenerator", on: ["Newsletters"],
    mustNotKnow: foundation + systemCalls + ["IdeaExtraction", "Corpus"] + loading + queries + output
      + terminals),
  Layer("CGumbo"),
  Layer("GMimeHeaders"),
  Layer("CGMime"),
  Layer("LibXML2Headers"),
  Layer("CXML2"),
  Layer("CZlib"),
  Layer("CCMark"),
  Layer(
    "NewsletterReaders",
    on: ["Newsletters", "Diagnostics", "TextAnalysis", "CGumbo", "CGMime", "CXML2", "CZlib", "CCMark"],
    outside: ["Foundation", "FoundationEssentials", "Glibc", "Yams", "TOMLKit"],
    mustNotKnow: network + ["Corpus", "CorpusLoading"] + queries + output + terminals),
  Layer("CDirectionModel"),
  Layer(
    "IdeaExtraction", on: ["Newsletters", "TextAnalysis", "CDirectionModel"],
    outside: ["Glibc", "Synchronization"],
    mustNotKnow: foundation + ["Corpus"] + loading + queries + output + terminals),
  Layer(
    "DirectionTraining", on: ["IdeaExtraction"], outside: ["FoundationEssentials", "Glibc"],
    mustNotKnow: network + ["Corpus"] + loading + queries + output + terminals),
  Layer(
    "MappedStorage", outside: ["Glibc", "Synchronization"],
    mustNotKnow: foundation + records + loading + queries + output + terminals),
  Layer(
    "Corpus", on: ["MappedStorage", "Newsletters", "TextAnalysis", "WordTables"],
    outside: ["Glibc", "Dispatch", "Synchronization"],
    mustNotKnow: foundation + loading + queries + output + terminals),
  Layer("CSamples"),
  Layer(
    "CorpusLoading", on: ["NewsletterReaders", "IdeaExtraction", "Corpus", "CSamples"],
    outside: ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization"],
    mustNotKnow: network + queries + output + terminals),
  Layer("CSQLite"),
  Layer(
    "CorpusExport", on: ["Corpus", "CSQLite"],
    mustNotKnow: foundation + loading + queries + output + terminals),

  // Questions, from text to rows to print.
  Layer(
    "QuerySyntax", on: ["Diagnostics", "WordTables"],
    mustNotKnow: foundation + systemCalls + ["CivilTime", "TextAnalysis"] + records + loading + output
      + terminals + ["QuerySemantics", "QueryExecution"]),
  Layer(
    "QuerySemantics", on: ["QuerySyntax", "Corpus"],
    mustNotKnow: foundation + loading + ["QueryExecution"] + output + terminals),
  Layer(
    "QueryExecution", on: ["QuerySemantics"], outside: ["Glibc", "Dispatch", "Synchronization"],
    mustNotKnow: foundation + loading + output + terminals),
  Layer(
    "QuerySQL", on: ["QuerySemantics"],
    mustNotKnow: foundation + loading + ["QueryExecution", "CorpusExport", "CSQLite"] + output + terminals),
  Layer(
    "Presentation", on: ["QueryExecution"], outside: ["Foundation", "FoundationEssentials"],
    mustNotKnow: network + loading + terminals + ["Shell", "TearsheetCLI"]),
  Layer("CLessons"),
  Layer(
    "Teaching", on: ["Presentation", "CorpusGenerator", "CLessons"],
    mustNotKnow: foundation + loading + terminals + ["QuerySQL", "Shell", "TearsheetCLI"]),

  // The program.
  Layer("CSignals"),
  Layer("CEditline"),
  Layer(
    "Terminal", on: ["CEditline", "CSignals"], outside: ["Foundation", "Glibc", "Synchronization"],
    mustNotKnow: network + records + loading + queries + output),
  Layer(
    "Shell", on: ["Presentation", "CorpusLoading", "QuerySQL", "Teaching", "CSignals"],
    outside: ["Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Synchronization"],
    mustNotKnow: network + terminals + ["TearsheetCLI"]),
  Layer(
    "TearsheetCLI", on: ["Shell", "Terminal"],
    outside: ["ArgumentParser", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"],
    mustNotKnow: network),
  Layer("CBaselines"),
  Layer(
    "TearsheetBench", on: ["Shell", "CorpusGenerator", "CBaselines", "DirectionTraining"],
    outside: ["ArgumentParser", "FoundationEssentials", "Glibc"], mustNotKnow: network + terminals),
]

/// Every module from outside the project that the table may speak of.
let knownOutside = Set(foundation + systemCalls + ["ArgumentParser", "Synchronization", "Yams", "TOMLKit"])
