import Diagnostics
import Shell
import TestSupport
import Testing

/// What is said where a question found nothing, or left something out.
struct EmptyResultNoteTests {
  @Test func `words that stand in no text are named, with the nearest that does`() {
    let said = messages(of: "newsletters matching \"xyzzy copperr\"")
    #expect(said.contains("note: «xyzzy» is in no text\n"))
    #expect(said.contains("note: «copperr» is in no text; nearest: copper\n"))
  }

  @Test func `words that no letter has together say how many have each`() {
    let said = messages(of: "newsletters matching \"copper hoodie\"")
    #expect(said.contains("each condition alone matches"))
    #expect(said.contains("«hoodie»") || said.contains("\"hoodie\""))
  }

  @Test func `another form of a word that finds something is offered`() {
    let said = messages(of: "newsletters where summary has tanker")
    #expect(said.contains("with «tankers» in place of «tanker» there would be "))
    #expect(!messages(of: "newsletters where not summary has tanker limit 0").contains("in place of"))
  }

  @Test func `a date that counts back from a later day says what now can be set to`() {
    let said = messages(of: "set now = 2027-01-31; ideas where published in last 7 days")
    #expect(said.contains("with `set now = 2026-05-22`, the day of the newest, there would be "))
    let fixed = messages(of: "set now = 2027-01-31; ideas where published in 2026-12")
    #expect(fixed.contains("newest is 2026-05-22") && !fixed.contains("set now ="))
  }

  @Test func `one row that is left out is one row`() {
    let said = messages(of: "newsletters avg minutes")
    #expect(said.contains("leaves out 1 row without a value"))
  }

  @Test func `of a condition with not it is told that a row has no value`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.evaluate(SourceText(".teach on"))
    session.evaluate(SourceText("newsletters where not (minutes > 6)"))
    #expect(
      recorder.messages.contains("«minutes is not above 6»: 1 row has no value there and is among these"))
  }

  private func messages(of text: String) -> String {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(text))
    return recorder.messages
  }
}
