import Diagnostics
import Testing

struct SourceTextTests {
  @Test(arguments: ["", "\n", "one", "one\n", "\n\none\n\ntwo three\n", "é\n☃\r\nx"])
  func `every place is in the line that counting tells, whatever was asked before`(text: String) {
    let source = SourceText(text, firstLine: 5)
    let bytes = Array(text.utf8)
    for place in (0...bytes.count + 2).reversed() {
      let before = bytes.prefix(place)
      #expect(source.line(containing: UInt32(place)).number == 5 + before.count { $0 == 0x0A })
      #expect(source.position(of: UInt32(place)).line == source.line(containing: UInt32(place)).number)
    }
  }
}
