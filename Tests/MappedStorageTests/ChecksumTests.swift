import MappedStorage
import Testing

/// Values of the reference implementation of XXH64 with seed 0, python-xxhash.
struct ChecksumTests {
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func `the checksum of a text is that of the reference`(text: String, expected: UInt64) {
    #expect(checksum(of: Array(text.utf8)) == expected)
  }

  @Test func `all lengths of the tail are hashed as the reference does`() {
    let bytes = (0..<101).map { UInt8($0) }
    #expect(checksum(of: bytes) == 0xE990_3849_5F85_381E)
  }
}
