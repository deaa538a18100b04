import Diagnostics
import Shell
import Testing

/// Advice about statements that run as they are written, and that probably mean something else.
struct AdviceNoteTests {
  @Test func `a word that is also the name of a list or a parameter runs and is told of`() {
    let list = messages(of: "let chips = (SMH, NVDA); ideas where ticker = chips")
    #expect(list.contains("note[name-as-value]: `chips` is read as a word"))
    #expect(list.contains("try `ideas where ticker in chips`"))
    let parameter = messages(of: "param t: ticker = IGV; ideas where ticker != t")
    #expect(parameter.contains("try `ideas where ticker != :t`"))
    #expect(!messages(of: "param t: ticker = IGV; ideas where ticker != 't'").contains("name-as-value"))
  }

  @Test func `a list that stands by its name in brackets is told of`() {
    let said = messages(of: "let chips = (SMH, NVDA); ideas where ticker in (chips)")
    #expect(said.contains("note[name-as-value]") && said.contains("try `ideas where ticker in chips`"))
    #expect(!messages(of: "let chips = (SMH); ideas where ticker in ('chips')").contains("name-as-value"))
  }

  @Test func `a comparison of two constants is told of, unless one is a parameter`() {
    #expect(messages(of: "ideas where \"a\" = \"a\"").contains("note[constant-test]"))
    #expect(messages(of: "ideas where not 5 < 4").contains("note[constant-test]"))
    #expect(messages(of: "ideas where 2026-03-01 < 2026-04").contains("note[constant-test]"))
    #expect(
      !messages(of: "param t: ticker = all; ideas where :t = all or ticker = :t").contains("constant-test"))
    #expect(!messages(of: "ideas where 1 < confidence * 2").contains("constant-test"))
  }

  @Test func `two values that one field has never at once are told of`() {
    let said = messages(of: "ideas where direction = long and direction = short")
    #expect(said.contains("note[never-both]"))
    #expect(said.contains("try `ideas where direction in (long, short)`"))
    #expect(said.contains("`tickers where any idea (direction = long) and any idea (direction = short)`"))
    let apart = messages(of: "ideas where ticker = IGV and direction = long and ticker = SMH")
    #expect(apart.contains("note[never-both]") && !apart.contains("try `"))
    let related = messages(of: "newsletters where any idea (direction = long and direction = short)")
    #expect(
      related.contains("try `newsletters where any idea (direction = long) and any idea (direction = short)`")
    )
    for fine in [
      "ideas where ticker = IGV and ticker = igv", "ideas where ticker = IGV or ticker = SMH",
      "newsletters where any idea (ticker = IGV) and any idea (ticker = SMH)",
    ] {
      #expect(!messages(of: fine).contains("never-both"), "\(fine)")
    }
  }

  @Test func `a word for nothing is compared as a word and is told of`() {
    #expect(messages(of: "ideas where risk = none").contains("try `ideas where risk is missing`"))
    #expect(messages(of: "ideas where risk != NULL").contains("try `ideas where risk is present`"))
    #expect(!messages(of: "ideas where risk = 'none'").contains("word-for-missing"))
    #expect(messages(of: "ideas where sector = '(none)'").contains("try `ideas where sector is missing`"))
  }

  private func messages(of text: String) -> String {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(text))
    return recorder.messages
  }
}
