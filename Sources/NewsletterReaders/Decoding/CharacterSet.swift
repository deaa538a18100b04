/// Bytes of a named character set as UTF-8; what it does not have becomes U+FFFD. `nil` when no such set is known.
func convertedToUTF8(_ bytes: [UInt8], from characterSet: String) -> [UInt8]? {
  switch characterSet.lowercased() {
  case "utf-8": bytes
  case "iso-8859-1": bytes.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
  default: nil
  }
}
