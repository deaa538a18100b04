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
    MAN MEME MET META MID MINT MOVE NAIL NATO NAV NEAR NET NEW NICE NOT NOW OIL OLD ONE OPEC OPEN PATH PBR PEAK PEG
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

  /// Folded words that begin many names, or are places, and so are nobody's short name.
  static let beginNames = list(
    """
    adani advanced african agricultural alpha american analog anglo applied arab asia asian atlantic australian automatic
    banc banco bank banque bath beyond black blue boston brazilian british brown camden canadian capital cathay central century check
    chicago china church cincinnati citizens city coal commerce commercial commonwealth compagnie consolidated continental
    core corporate credit crown crédit dallas delivery deutsche digital dutch eagle east eastern electric electronic
    energy enterprise european extra fair fast federal fidelity fifth financial first five formula franklin french
    future games gaming general genuine german global globe gold golden grand great green group grupo health hero home hong
    host howard illinois imperial india indian industrial innovative insurance interactive intercontinental international
    investment invitation iron israel italian japan japanese jones just kansas korea korean legal liberty life lithium live
    london main manchester marine medical metropolitan mexican mineral morgan multi munich mutual national natural
    network next nippon nordic norfolk north northern norwegian oriental pacific packaging partners peoples philadelphia
    philip plug power precious premier prime principal private public pure quantum quest real realty red regency regions republic
    restaurant revolution rio royal royalty russian saudi scientific seven shake silver sirius smith sociedad société south southern
    spanish spirit standard star state sterling strategic sumitomo sun super swiss taiwan tech technology telecom texas
    thai toll tractor trade trans transport trump turkish under union united universal uranium vanguard venture vista
    waste water wells west western white wild world york zurich
    the this that these there here what when where which while with from into onto over after before during between
    each every most more some such than then they their your about above against also another because
    both could does down even here just like long short only other same should since still through very were will would
    ishares spdr invesco direxion proshares roundhill wisdomtree vaneck global x pimco
    """)

  private static func list(_ words: String) -> Set<String> {
    Set(words.utf8.split { $0 <= 0x20 }.map { String(Substring($0)) })
  }
}
