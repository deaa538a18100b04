/// Words that are tickers or names of companies and, far more often, just words.
enum OrdinaryWords {
  /// Whether a ticker, in capitals, counts only where something else says that the instrument is meant.
  ///
  /// Every ticker of one or two letters does; of the longer ones those that are words or the field's abbreviations.
  static func isTicker(_ ticker: String) -> Bool {
    ticker.utf8.count <= 2 ? !household.contains(ticker) : ticker.utf8.count <= 10 && tickers.contains(ticker)
  }

  /// Companies that everybody calls so.
  private static let household: Set<String> = ["BP", "GE", "GM", "HP", "BT", "3M", "P&G", "VW", "LG"]

  /// Whether letters write it so and mean no instrument.
  static func isAbbreviation(_ word: String) -> Bool {
    tickers.contains(word) || abbreviations.contains(word)
  }

  private static let abbreviations = list(
    """
    AI AUM BOE BOJ BIS BLS BOC BRICS CAGR CBDC CBO CDS CEE CFTC CLO CME COO CRE CTA DAU DOE DOJ DTC EBITDA EIA EM EMEA EU FAA FCC FCF FDA
    FDIC FERC FOIA FTC FX GMV HICP HKMA HNW HR IEA IG ILO IMF IOC IP IRA IRS IT JV KPI LBO LTM LTV MAU MBS MIT MOU MTD NASA NBER NFIB NIM NFP
    NOI NPL NRR NYC OCF OEM OPM OTC PBOC PCE PE PM PR QE QT RBA RBI RBNZ RFP RSI RWA SAAR SBA SEC SNB SOFR SOTP SPR SSSG TAM TGA TIC TTM
    UAE UK UN US USDA USMCA VC VIP WACC WHO WTO XETRA YTD YTM
    """)

  /// Whether a name of one word, though capitalised, counts at the start of a sentence or in a heading only where
  /// something else says that the company is meant.
  static func isName(_ name: String) -> Bool { names.contains(name) }

  /// Whether a name of one word stands in names and titles of other things: `Charter Subscriber`.
  static func isTitle(_ name: String) -> Bool { titles.contains(name) }

  private static let titles: Set<String> = ["Charter", "Evolution", "Fortune", "Service", "Sun", "Times"]

  private static let tickers = list(
    """
    ACC ADS AIR ALL ALLY APP ARB ARE ARM BAC BALL BBB BBD BEST BILL BOAT BOND BOX CALM CANE CAP CAR CASH CAT CEO
    CFO CHAT COIN COLD CORN COST CPI CPU CUBE DASH DBB DBC DCF DECK DOG DOT DUST EAT EBIT ECB EDC EFA EME EPS ESG EST ETC
    ETF ETERNAL EUR EV EVER EYE FAST FED FIVE FIX FLOW FLY FOMC FOR FREE FUN FUND GAAP GAP GBP GDP GOLD GOOD GOVT GPU
    HAS HAL HIVE HOLD HOPE ICE IDEA III INR IPO IRR ISM JOB JPY KEY KEYS LEG LIFE LINE LINK LIVE LLM LNG LOVE LOW MAIN
    MAN MEME MET META MID MINT MOVE NAIL NATO NAV NEAR NET NEW NICE NOT NOW OIL OLD ONE OPEC OPEN PATH PEAK PEG
    PERSISTENT PICK PLAY PMI POOL POST PPI PUMP RACE REAL REIT RELIANCE RIDE RIG RING ROE ROI RUN SAFE SAM SAVE SEE
    SAN SET SHOP SHORT SITE SKEW SKY SNAP SPAC SPOT STAR STEP SUI SUN TAIL TAP TEAM TECH THE TITAN TLDR TRIP TRUE TRUST
    TUR TWO USA USD VAT VERY WALL WELL WISH WORK YEN YOU
    """)

  private static let names = list(
    """
    Arm Ball Block Booking Box Bullish Carrier Chase Chewy Coach Compass Corning Crown Delta
    Discover Dominion Dow Eternal Flex Frontline Gap Genius Gold Grab Hess Host Hope Insight Intuit
    Investor Jack Key Lucid Match Meta Mint Monday News Next Nice Oracle
    Optimism Orange Packaging Partners Paramount Polaris Pool Primo Progressive Prosper Prudential Range Reliance
    Root Roots Ross Sage Service Shell Shift Silicon Simply Smart Snap Snowflake Sonic Southern Spirit Sprouts
    Square Stem Strategy Strive Summit Sun Target Teck Titan Toast Toll Travelers Twist Unity Universal Upstart
    Visa Waters Wish Zoom
    """)

  private static func list(_ words: String) -> Set<String> {
    Set(words.utf8.split { $0 <= 0x20 }.map { String(Substring($0)) })
  }
}
