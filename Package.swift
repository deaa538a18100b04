// swift-tools-version: 6.2
import PackageDescription

// Targets stand in dependency order, lowest first: a target may only depend on targets above it.

/// Warnings are errors where the change is judged, not on a user's newer toolchain.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// Settings of the targets that wrap a C library or call the system.
let systemSettings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strict

/// Settings of all other targets: nothing in them may touch memory unsafely without saying so.
let settings: [SwiftSetting] = systemSettings + [.strictMemorySafety()]

/// The fuzzer of the readers is built where this is set; it needs libFuzzer, which comes with the toolchain.
let fuzzes = Context.environment["TEARSHEET_FUZZ"] != nil
let instrumented: [SwiftSetting] = fuzzes ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

func layer(
  _ name: String, on dependencies: [Target.Dependency] = [], _ more: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + more)
}

func tests(
  of name: String, on dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: systemSettings)
}

let package = Package(
  name: "tearsheet",
  products: [
    .executable(name: "tearsheet", targets: ["TearsheetCLI"]),
    .executable(name: "tearsheet-bench", targets: ["TearsheetBench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    layer("Diagnostics"),
    layer("CivilTime"),
    layer("WordTables"),
    .target(name: "CPCRE2", linkerSettings: [.linkedLibrary("pcre2-8")]),
    .target(name: "CTextKernels"),
    layer("TextAnalysis", on: ["CPCRE2", "CTextKernels"]),
    .target(name: "CUniverse", exclude: ["instruments.csv"]),
    layer("Newsletters", on: ["CivilTime", "CUniverse"]),
    layer("CorpusGenerator", on: ["Newsletters", "CivilTime"]),
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
    .systemLibrary(name: "GMimeHeaders", pkgConfig: "gmime-3.0"),
    .target(name: "CGMime", dependencies: ["GMimeHeaders"]),
    .systemLibrary(name: "LibXML2Headers", pkgConfig: "libxml-2.0"),
    .target(name: "CXML2", dependencies: ["LibXML2Headers"]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(
      name: "CCMark",
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    layer(
      "NewsletterReaders",
      on: [
        "Newsletters", "CivilTime", "Diagnostics", "TextAnalysis", "CGumbo", "CGMime", "CXML2", "CZlib",
        "CCMark", "Yams", "TOMLKit",
      ], instrumented),
    .target(name: "CDirectionModel", exclude: ["direction.weights", "LICENCES.txt"]),
    layer("IdeaExtraction", on: ["Newsletters", "TextAnalysis", "CDirectionModel"]),
    layer("DirectionTraining", on: ["IdeaExtraction", "Newsletters"]),
    .target(
      name: "MappedStorage", swiftSettings: systemSettings + [.enableExperimentalFeature("Lifetimes")]),
    layer("Corpus", on: ["MappedStorage", "Newsletters", "CivilTime", "TextAnalysis", "WordTables"]),
    .target(name: "CSamples"),
    layer(
      "CorpusLoading",
      on: [
        "NewsletterReaders", "IdeaExtraction", "Corpus", "MappedStorage", "Newsletters", "Diagnostics",
        "CSamples",
      ]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "CorpusExport", dependencies: ["Corpus", "MappedStorage", "TextAnalysis", "CSQLite"],
      swiftSettings: systemSettings),

    layer("QuerySyntax", on: ["Diagnostics", "WordTables"]),
    layer(
      "QuerySemantics",
      on: [
        "QuerySyntax", "Corpus", "Newsletters", "CivilTime", "TextAnalysis", "Diagnostics", "WordTables",
      ]),
    layer("QueryExecution", on: ["QuerySemantics", "Corpus", "MappedStorage", "CivilTime", "TextAnalysis"]),
    layer("QuerySQL", on: ["QuerySemantics", "QuerySyntax", "Corpus", "CivilTime", "TextAnalysis"]),
    layer(
      "Presentation",
      on: ["QueryExecution", "QuerySemantics", "Corpus", "Newsletters", "CivilTime", "TextAnalysis"]),

    .target(name: "CLessons"),
    layer(
      "Teaching",
      on: [
        "CLessons", "CorpusGenerator", "Newsletters", "Presentation", "QueryExecution", "QuerySemantics",
        "QuerySyntax",
        "Corpus",
        "CivilTime", "Diagnostics",
      ]),

    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Terminal", dependencies: ["CEditline"], swiftSettings: systemSettings),
    layer(
      "Shell",
      on: [
        "Teaching", "Presentation", "QueryExecution", "QuerySQL", "QuerySemantics", "QuerySyntax",
        "CorpusLoading",
        "Corpus",
        "IdeaExtraction", "NewsletterReaders", "Newsletters", "Diagnostics", "CivilTime", "TextAnalysis",
      ]),
    .executableTarget(
      name: "TearsheetCLI",
      dependencies: [
        "Shell", "Teaching", "Terminal", "Presentation", "CorpusLoading", "NewsletterReaders", "Newsletters",
        "CivilTime", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(name: "CBaselines"),
    .executableTarget(
      name: "TearsheetBench",
      dependencies: [
        "CBaselines", "DirectionTraining", "IdeaExtraction", "Shell", "Presentation", "QueryExecution",
        "QuerySemantics", "QuerySyntax",
        "CorpusLoading", "Corpus", "CorpusGenerator", "NewsletterReaders", "Newsletters", "CivilTime",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: [
        "Shell", "Presentation", "QueryExecution", "QuerySemantics", "QuerySyntax", "CorpusLoading", "Corpus",
        "CorpusGenerator", "IdeaExtraction", "NewsletterReaders", "Newsletters", "CivilTime", "TextAnalysis",
        "Diagnostics", "QuerySQL", "CorpusExport",
      ],
      path: "Tests/TestSupport", swiftSettings: systemSettings),
    tests(of: "DiagnosticsTests", on: ["Diagnostics"]),
    tests(of: "CivilTimeTests", on: ["CivilTime"]),
    tests(of: "WordTablesTests", on: ["WordTables"]),
    tests(of: "TextAnalysisTests", on: ["TextAnalysis"]),
    tests(
      of: "NewsletterReadersTests", on: ["NewsletterReaders", "Newsletters", "CivilTime", "CZlib"],
      exclude: ["Fixtures"]),
    tests(
      of: "IdeaExtractionTests",
      on: ["IdeaExtraction", "DirectionTraining", "NewsletterReaders", "Newsletters", "CUniverse"],
      exclude: ["Ideas", "Letters"]),
    tests(
      of: "CorpusTests",
      on: [
        "Corpus", "CorpusGenerator", "CorpusLoading", "NewsletterReaders", "CSamples", "MappedStorage",
        "Newsletters", "Diagnostics", "CivilTime", "TextAnalysis",
      ]),
    tests(of: "MappedStorageTests", on: ["MappedStorage"]),
    tests(
      of: "ExecutionTests",
      on: [
        "QueryExecution", "QuerySemantics", "QuerySyntax", "Corpus", "CorpusGenerator", "Newsletters",
        "CivilTime", "Diagnostics",
      ]),
    tests(
      of: "CorpusGeneratorTests", on: ["CorpusGenerator", "NewsletterReaders", "Newsletters", "CivilTime"]),
    tests(
      of: "RandomQueryTests",
      on: [
        "QueryExecution", "QuerySemantics", "QuerySyntax", "CorpusGenerator", "Corpus", "Newsletters",
        "CivilTime", "Diagnostics",
      ]),
    tests(of: "SyntaxTests", on: ["QuerySyntax", "Diagnostics"]),
    tests(
      of: "SQLTests",
      on: [
        "QuerySQL", "CorpusExport", "QueryExecution", "QuerySemantics", "QuerySyntax", "Corpus",
        "NewsletterReaders",
        "Diagnostics", "CivilTime",
      ]),
    tests(of: "EditorGrammarTests", on: ["QuerySyntax", "QuerySemantics", "Corpus"]),
    tests(of: "LogicTests", on: ["QuerySemantics", "QuerySyntax", "Diagnostics"], exclude: ["Cases"]),
    tests(
      of: "PresentationTests",
      on: ["Presentation", "QueryExecution", "QuerySemantics", "Corpus", "Newsletters", "CivilTime"]),
    tests(
      of: "TeachingTests",
      on: ["Teaching", "CLessons", "CorpusLoading", "Corpus", "CivilTime", "Diagnostics"]),
    .executableTarget(
      name: "LineEditorProbe", dependencies: ["Terminal"], path: "Tests/LineEditorProbe",
      swiftSettings: systemSettings),
    tests(of: "TerminalTests", on: ["Terminal", "LineEditorProbe"]),
    tests(
      of: "ShellTests",
      on: [
        "QuerySyntax", "Diagnostics", "Shell", "Teaching", "Presentation", "CorpusLoading", "CorpusGenerator",
        "NewsletterReaders", "QuerySemantics", "CivilTime",
      ], exclude: ["Completions"]),
    tests(of: "CLITests", on: ["TearsheetCLI", "Terminal", "TextAnalysis"]),
    tests(of: "BenchTests", on: ["TearsheetBench", "TearsheetCLI", "CBaselines"]),

    tests(of: "LayeringTests", on: []),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

if fuzzes {
  package.targets.append(
    .executableTarget(
      name: "reader-fuzzer", dependencies: ["NewsletterReaders"], path: "Tests/ReaderFuzzer",
      swiftSettings: systemSettings + instrumented + [
        .unsafeFlags(["-parse-as-library"]), .enableExperimentalFeature("Extern"),
      ],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
