/// Texts with what makes trouble: case, accents, scripts, emoji, quotes, semicolons, percent signs, words of the
/// query language.
enum VariedTexts {
  static let publications = [
    "Capital Tides", "CAPITAL TIDES", "capital tides", "Straße und Strom", "STRASSE UND STROM",
    "İstanbul Notları",
    "istanbul notları", "Café Économie", "市場の手紙", "The “Long” View", "50% Cash; 50% Nerve", "O'Hara's Tape",
    "Σημειώσεις Αγοράς", "Or Not", "🐂 & 🐻",
  ]

  static let people = [
    "Marta Ekholm", "marta ekholm", "Jean-Luc D’Arcy", "Zoë Ångström", "O'Neil Prue", "田中 由紀", "İpek Çelik",
    "Groß & Söhne", "Ana \"Gamma\" Ruiz", "N/A", "Capital Tides",
  ]

  static let platforms = ["Substack", "substack", "Ghost", "Überblick", "E-mail"]

  static let titles = [
    "The price of chips", "Überraschung im Quartal", "日本株の見通し", "Why I am long; and why not", "100% wrong",
    "Gamma, explained", "gamma, EXPLAINED", "“Higher” for longer", "Is missing data missing?",
    "L'été des taux 🌞",
    "Ten ‘easy’ trades", "A/B tests & the curve", "İyi haftalar", "count by month",
    "Don't fight the tape -- much",
  ]

  static let sentences = [
    "Treasuries rallied, and the term premium stayed where it was.",
    "Inventories fell by 4.5%; nobody had 5% in mind.",
    "She said \"sell the rally\" and he said 'buy the dip'.",
    "Semiconductors led, software lagged – the usual unwind.",
    "Die Straße bleibt ruhig, größer wird nur der Straßenlärm.",
    "İstanbul'da faiz düştü, ISPARTA'da düşmedi.",
    "半導体の在庫は減少した。需要は強い。",
    "Le café est froid, l’économie tiède ☕️.",
    "Long-term holders are not short-term traders.",
    "NOT missing: cash, nerve and 2 weeks of patience.",
    "It’s a “crowded” trade… or it was.",
    "GAMMA flipped; gamma flips; Gamma will flip.",
    "Carry pays until it doesn't, says the 10% rule_of_thumb.",
    "🚀 to the moon? 🙃 Rather to the mean.",
    "The path C:\\temp\\ideas is not a thesis.",
    "Yields at 4.25% on 6 May 2026, 4.10% a week before.",
    "Margins peaked",
    "a",
    "Ωμέγα and ΩΜΈΓΑ are one word, with ς or σ at the end.",
    "Freight, rates and a naïve model of both; see page 12.",
    "e\u{301}lan is spelt with a combining accent, élan without.",
    "Dealers are short gamma below the strike, long above it, and the semiconductors unwind shows in inventories.",
  ]
}
