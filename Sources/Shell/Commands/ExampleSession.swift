import Presentation

/// Short sessions that show commands and modes at work, for their pages of help.
///
/// What stands behind `tearsheet> ` is typed, the rest is what comes; a row `…` stands for rows that are left out. A test replays them.
enum ExampleSession {
  static func of(_ command: DotCommand) -> String? {
    files[command.name] ?? output[command.name] ?? names[command.name] ?? lessons[command.name]
      ?? others[command.name]
  }

  private static let files = [
    "open": """
    tearsheet> .open examples/newsletters
    24 newsletters, 72 ideas, 2025-11-03 to 2026-05-22
    """,
    "reload": """
    tearsheet> .reload
    nothing has changed
    """,
    "watch": """
    tearsheet> .open examples/newsletters
    …
    tearsheet> .watch on
    tearsheet> .watch
    watch is on
    """,
    "errors": """
    tearsheet> .errors
    everything was read
    """,
    "sources": """
    tearsheet> .sources
    …
    24 files in samples/
    """,
  ]

  private static let output = [
    "mode": """
    tearsheet> .mode list
    tearsheet> ideas count by direction
    long\t41
    short\t20
    neutral\t11
    3 rows
    tearsheet> .mode
    mode is list
    """,
    "rows": """
    tearsheet> .rows 2
    tearsheet> tickers select ticker, idea_count
    ticker  idea_count
    ──────  ──────────
    IGV              7
    SMH              6
    showing 2 of 40 rows; `.rows all` shows all
    """,
    "pager": """
    tearsheet> .pager off
    tearsheet> .pager
    pager is off
    """,
    "timer": """
    tearsheet> .timer on
    tearsheet> ideas count
    …
    1 row (0.4 ms)
    """,
    "output": """
    tearsheet> .mode csv
    tearsheet> .output answers.csv
    tearsheet> ideas count by direction
    tearsheet> ideas count by class
    tearsheet> .output
    results are in answers.csv
    """,
    "once": """
    tearsheet> .once software.csv
    tearsheet> ideas where ticker = IGV select published, publication, direction
    results are in software.csv
    7 rows
    """,
    "print": """
    tearsheet> .print By direction:
    By direction:
    """,
    "card": """
    tearsheet> ideas where ticker = IGV | select published, direction
    …
    tearsheet> .card 2
    ── 2 ───────────────────────────────────────────────────────
    published  2026-04-15 13:15
    direction  long
    """,
    "why": """
    tearsheet> ideas where ticker = IGV and confidence > 95%
    …
    tearsheet> .why 1
    condition                 value
    ────────────────────────  ──────
    ticker is IGV             IGV
    confidence is above 0.95  0.9716
    """,
  ]

  private static let names = [
    "history": """
    tearsheet> ideas count
    …
    tearsheet> .history count
       1  ideas count
       2  .history count
    """,
    "edit": """
    tearsheet> ideas count
    …
    tearsheet> .edit
    ideas count by direction
    direction  count
    ─────────  ─────
    long          41
    …
    """,
    "record": """
    tearsheet> .record weekly.tear
    recording into weekly.tear; `.record off` ends it
    tearsheet> ideas count by direction
    …
    tearsheet> .record off
    1 statement recorded in weekly.tear
    """,
    "queries": """
    tearsheet> let software = (IGV, MSFT, CRM)
    tearsheet> .save software
    kept: let software = (IGV, MSFT, CRM)
    tearsheet> .queries
    let software = (IGV, MSFT, CRM)
    """,
    "save": """
    tearsheet> ideas where ticker = IGV
    …
    tearsheet> .save software
    kept: let software = ideas where ticker = IGV
    tearsheet> software | count
    …
    """,
    "drop": """
    tearsheet> let software = (IGV, MSFT, CRM)
    tearsheet> .save software
    …
    tearsheet> .drop software
    dropped: let software = (IGV, MSFT, CRM)
    """,
  ]

  private static let lessons = [
    "learn": """
    tearsheet> .learn 4
    Lesson 4 of 12: Dates
    …
    """,
    "hint": """
    tearsheet> .learn 4
    …
    tearsheet> .hint
    Hint 1 of 2: A year is a date too.
    …
    """,
    "answer": """
    tearsheet> .learn 4
    …
    tearsheet> .answer
    The answer:

        newsletters where published = 2025 | select published, title
    …
    """,
    "teach": """
    tearsheet> .teach on
    tearsheet> newsletters count
    read as: Newsletters, then give the count over all rows.
    …
    """,
    "next": """
    tearsheet> .learn 4
    …
    tearsheet> .next
    Task 2 of 3: a winter
    …
    """,
  ]

  private static let others = [
    "read": """
    tearsheet> .read examples/queries/most-discussed.tear
    ticker   count
    ───────  ─────
    IGV          7
    …
    10 rows
    """,
    "settings": """
    tearsheet> .settings
    data    the bundled samples
    mode    table
    …
    """,
    "help": """
    tearsheet> .help limit
    limit N
      Keeps the first N rows.
      example: newsletters limit 5
    """,
    "apropos": """
    tearsheet> .apropos upper case
    …
    3 pages; `.help WORD` shows one
    """,
    "quit": """
    tearsheet> .quit
    """,
  ]

  static func of(_ mode: OutputMode) -> String {
    "tearsheet> .mode \(mode.rawValue)\ntearsheet> ideas where ticker = SAP.DE | select ticker, direction\n"
      + answer(in: mode)
  }

  private static func answer(in mode: OutputMode) -> String {
    switch mode {
    case .table:
      """
      ticker  direction
      ──────  ─────────
      SAP.DE  neutral
      SAP.DE  long
      2 rows
      """
    case .card:
      """
      ── 1 ───────────────────────────────────────────────────────
      ticker     SAP.DE
      direction  neutral
      ── 2 ───────────────────────────────────────────────────────
      ticker     SAP.DE
      direction  long
      2 rows
      """
    case .list: "SAP.DE\tneutral\nSAP.DE\tlong\n2 rows"
    case .csv: "ticker,direction\nSAP.DE,neutral\nSAP.DE,long"
    case .json:
      """
      [
        {"ticker":"SAP.DE","direction":"neutral"},
        {"ticker":"SAP.DE","direction":"long"}
      ]
      """
    case .jsonl:
      """
      {"ticker":"SAP.DE","direction":"neutral"}
      {"ticker":"SAP.DE","direction":"long"}
      """
    case .markdown:
      """
      | ticker | direction |
      | --- | --- |
      | SAP.DE | neutral |
      | SAP.DE | long |
      """
    }
  }
}
