import Diagnostics
import Testing

struct TextEditTests {
  private let text = SourceText("a is b or c")

  @Test func `edits are made in the order of their places`() {
    let edits = [
      TextEdit(insert: ")", at: 11), TextEdit(SourceSpan(2, 4), "in ("), TextEdit(SourceSpan(6, 10), ", "),
    ]
    #expect(text.applying(edits, to: text.span) == "a in ( b, c)")
  }

  @Test func `an edit inside a wider one is passed over`() {
    let edits = [
      TextEdit(SourceSpan(2, 4), "="), TextEdit(SourceSpan(1, 5), " in ("), TextEdit(insert: ")", at: 11),
    ]
    #expect(text.applying(edits, to: text.span) == "a in (b or c)")
  }

  @Test func `edits outside of the span are passed over`() {
    #expect(text.applying([TextEdit(SourceSpan(0, 1), "x")], to: SourceSpan(5, 11)) == "b or c")
  }
}
