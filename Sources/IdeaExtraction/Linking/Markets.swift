/// How exchanges and countries are written before and behind a ticker, and how the universe ends the tickers listed there.
enum Markets {
  /// The ending for an exchange as in `LSE: VOD`; empty for the American ones, `nil` for what is no exchange.
  static func ending(ofExchange name: String) -> String? { exchanges[name] }

  /// The ending for a country as in `VOD LN`; empty for `US`.
  static func ending(ofCountry code: String) -> String? { countries[code] }

  private static let exchanges = [
    "NYSE": "", "NASDAQ": "", "NASDAQGS": "", "NYSEARCA": "", "NYSEAMERICAN": "", "ARCA": "", "AMEX": "",
    "BATS": "",
    "CBOE": "", "OTC": "", "OTCMKTS": "", "OTCQX": "", "OTCQB": "", "OTCPK": "",
    "LSE": ".L", "LON": ".L", "AIM": ".L", "TSX": ".TO", "TSXV": ".TO", "ASX": ".AX", "HKEX": ".HK",
    "SEHK": ".HK",
    "HKG": ".HK", "HKSE": ".HK", "TSE": ".T", "TYO": ".T", "XETRA": ".DE", "ETR": ".DE", "FRA": ".DE",
    "FWB": ".DE",
    "EPA": ".PA", "AMS": ".AS", "EBR": ".BR", "SWX": ".SW", "SIX": ".SW", "VTX": ".SW", "BIT": ".MI",
    "MIL": ".MI",
    "BME": ".MC", "MCE": ".MC", "STO": ".ST", "CPH": ".CO", "OSE": ".OL", "OSL": ".OL", "HEL": ".HE",
    "NSE": ".NS",
    "BSE": ".NS", "KRX": ".KS", "KOSPI": ".KS", "TWSE": ".TW", "TPE": ".TW", "BVMF": ".SA", "B3": ".SA",
    "JSE": ".JO", "SSE": ".SS", "SHA": ".SS", "SZSE": ".SZ", "SHE": ".SZ", "SGX": ".SI",
  ]

  private static let countries = [
    "US": "", "UN": "", "UQ": "", "LN": ".L", "GR": ".DE", "GY": ".DE", "FP": ".PA", "JP": ".T", "JT": ".T",
    "HK": ".HK",
    "NA": ".AS", "SW": ".SW", "VX": ".SW", "IM": ".MI", "SM": ".MC", "SS": ".ST", "NO": ".OL", "DC": ".CO",
    "FH": ".HE",
    "CN": ".TO", "AU": ".AX", "IN": ".NS", "IB": ".NS", "KS": ".KS", "TT": ".TW", "BB": ".BR", "BZ": ".SA",
    "SJ": ".JO",
    "CH": ".SS", "SP": ".SI",
  ]

  /// Whether tickers of some market end so, `.L`.
  static func isEnding(_ ending: String) -> Bool { endings.contains(ending) }

  private static let endings: Set<String> = Set(exchanges.values).union(countries.values).subtracting([""])
    .union([
      ".F", ".V", ".CN", ".NZ", ".KQ", ".TWO", ".BO", ".VI", ".WA", ".LS", ".BD", ".AT", ".IR", ".IS", ".JK",
      ".BK", ".KL", ".PS",
      ".VN", ".MX", ".BA", ".SN", ".TA", ".AE", ".QA", ".SR", ".ME",
    ])

  /// Words of a letter that tell which market its author has in mind.
  static func ending(ofMoney word: String) -> String? { money[word] }

  private static let money = [
    "rupee": ".NS", "rupees": ".NS", "crore": ".NS", "lakh": ".NS", "nifty": ".NS", "sensex": ".NS",
    "pence": ".L",
    "ftse": ".L", "yen": ".T", "nikkei": ".T", "topix": ".T", "kronor": ".ST", "krona": ".ST",
    "kroner": ".CO",
    "dax": ".DE", "xetra": ".DE", "tsx": ".TO", "loonie": ".TO", "asx": ".AX", "kospi": ".KS", "won": ".KS",
    "taiex": ".TW", "bovespa": ".SA", "reais": ".SA", "rand": ".JO", "cac": ".PA",
  ]
}
