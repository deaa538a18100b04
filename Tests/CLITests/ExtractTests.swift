import Foundation
import TestSupport
import Testing

/// `tearsheet extract`: ideas of a text with their evidence.
struct ExtractTests {
  @Test func `a sentence of two calls gives both with what states them`() throws {
    let run = try tearsheet("extract", input: "I am long IGV and short SMH here\n")
    #expect(run.status == 0)
    #expect(run.errors == "2 ideas\n")
    #expect(run.output.contains("── 1 · IGV ─") && run.output.contains("── 2 · SMH ─"))
    #expect(run.output.contains("long, stated\n") && run.output.contains("short, stated\n"))
    #expect(run.output.contains("I am [+long] IGV and short SMH here\n"))
    #expect(run.output.contains("I am long IGV and [-short] SMH here\n"))
    #expect(run.output.contains("words alone  long 0.") && run.output.contains(", then "))
  }

  @Test func `an inferred idea shows the runner-up and the words that decided`() throws {
    let run = try tearsheet(
      "extract",
      input: "Deere has had its recession. We would buy Deere\non weakness because it is cheap.\n")
    #expect(run.output.contains("direction   long 0."))
    #expect(run.output.contains(", inferred from the words\n"))
    #expect(run.output.contains("runner-up   "))
    #expect(run.output.contains("[+buy"))
    #expect(run.output.contains("log-odds for long against"))
  }

  @Test(arguments: [
    ("We are short Boeing (BA).", "BA,short,stated"),
    ("We are short MU ahead of earnings.", "MU,short,stated"),
    ("I am long cash and short IGV.", "IGV,short,inferred"), ("Long NVDA puts.", "NVDA,short,inferred"),
    ("I am no longer short NVDA.", ""), ("Apple is our top pick.", "AAPL,long,stated"),
    ("We expect yields to rise, which hurts TLT.", "TLT,short,inferred"), ("Sell BA.", "BA,short,stated"),
    ("Tesla remains a sell here.", "TSLA,short,stated"), ("Goldman says Tesla is a sell.", ""),
  ])
  func `what takes a direction back or turns it around states none`(text: String, expected: String) throws {
    let run = try tearsheet("extract", "--mode", "csv", input: text)
    let header = run.output.prefix { $0 != "\n" }.split(separator: ",")
    let row =
      run.output.split(separator: "\n").dropFirst().first.map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      } ?? []
    let cells = ["ticker", "direction", "basis"].compactMap { name in
      header.firstIndex { $0 == name }.flatMap { row.indices.contains($0) ? String(row[$0]) : nil }
    }
    #expect(cells.joined(separator: ",") == expected)
  }

  @Test(arguments: [
    "Avoid shorting NVDA.", "We own no NVDA.", "We stopped buying NVDA.", "We added to our NVDA short.",
    "We would rather be long than short NVDA.", "Sell an NVDA iron condor.",
  ])
  func `what is taken back is never called stated`(text: String) throws {
    let run = try tearsheet("extract", input: text)
    #expect(run.output.contains("NVDA") && !run.output.contains("stated by"))
  }

  @Test func `a text without a call lists what it names`() throws {
    let named = try tearsheet(
      "extract", input: "Nvidia reported on Tuesday, and so did Apple. Nvidia was early.")
    #expect(named.status == 0)
    #expect(named.output == "named without a call: NVDA NVIDIA (2 times), AAPL Apple\n")
    #expect(named.errors == "0 ideas: instruments are named, but none is called\n")
    let nothing = try tearsheet("extract", input: "The weather in the valley is fine.")
    #expect(nothing.status == 0 && nothing.output == "")
    #expect(nothing.errors.hasPrefix("0 ideas: no instrument is named; "))
    let capitals = try tearsheet("extract", input: "I am short $tsla.")
    #expect(capitals.output.contains("TSLA"))
  }

  @Test func `colours are for terminals unless they are asked for`() throws {
    let text = "We remain short Tesla."
    #expect(!(try tearsheet("extract", input: text).output.contains("\u{1B}")))
    let colored = try tearsheet("extract", "--color", "always", input: text).output
    #expect(colored.contains("\u{1B}[4;31mshort\u{1B}[0m") && !colored.contains("[-"))
  }

  @Test func `programs get a row an idea`() throws {
    let run = try tearsheet("extract", "--mode", "json", input: "I am long IGV and short SMH here")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["ticker"] as? String } == ["IGV", "SMH"])
    #expect(rows.map { $0["direction"] as? String } == ["long", "short"])
    #expect(rows.allSatisfy { $0["stated_by"] as? String == "I am long IGV and short SMH here" })
    #expect(run.errors == "")
    #expect(try tearsheet("extract", "--mode", "json", input: "Fine weather today.").output == "[]\n")
  }

  @Test func `instruments of one's own are found`() throws {
    let own = try TemporaryFile(
      "ticker,name,class,sector,aliases\nALDM,Aldermoor Mills,equity,,\n", ending: "csv")
    let text = "We remain short Aldermoor Mills."
    #expect(try tearsheet("extract", input: text).output == "")
    #expect(try tearsheet("extract", "--instruments", own.url.path, input: text).output.contains("· ALDM"))
    #expect(try tearsheet("extract", "--instruments", "/no/such.csv", input: text).status == 3)
  }

  @Test func `letters of any form are read from files and from standard input`() throws {
    let mail =
      "From: Ann Lee <ann@mill.example>\nSubject: Roads\nDate: Wed, 6 May 2026 08:00:00 +0000\n\nWe remain short Tesla.\n"
    let file = try TemporaryFile(mail, ending: "eml")
    let fromFile = try tearsheet("extract", file.url.path)
    let fromInput = try tearsheet("extract", input: mail)
    for run in [fromFile, fromInput] {
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("newsletter   Roads · ") && run.output.contains("[-short] Tesla"))
    }
    let mixed = try tearsheet("extract", file.url.path, "/no/such/letter")
    #expect(mixed.status == 3 && mixed.output.contains("Tesla") && mixed.errors.contains("no-such-file"))
  }

  @Test func `no text at all cannot be read`() throws {
    let run = try tearsheet("extract", input: "\n \n")
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.errors.contains("standard input"))
  }

  @Test func `control characters of a text do not reach the terminal`() throws {
    let run = try tearsheet("extract", input: "We remain short Tesla \u{1B}[31mnow.")
    #expect(!run.output.contains("\u{1B}") && run.output.contains("TSLA"))
  }
}
