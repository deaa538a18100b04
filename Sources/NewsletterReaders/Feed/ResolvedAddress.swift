/// An address as a page at `base` means it (RFC 3986): `../p/12` in `https://tape.example/feeds/all.xml` is `https://tape.example/p/12`.
///
/// What is no address of the web, or has no base of the web, stays as it stands.
func resolvedAddress(_ address: String, in base: String) -> String {
  guard !address.isEmpty, !hasScheme(address), let slashes = base.firstRange(of: "://"),
    ["http", "https"].contains(base[..<slashes.lowerBound].lowercased())
  else { return address }
  if address.hasPrefix("//") { return "\(base[..<slashes.lowerBound]):\(address)" }
  let rest = base[slashes.upperBound...]
  let host = rest.prefix { !"/?#".contains($0) }
  let site = "\(base[..<slashes.upperBound])\(host)"
  let path = rest[host.endIndex...].prefix { !"?#".contains($0) }
  if address.hasPrefix("#") { return "\(site)\(rest[host.endIndex...].prefix { $0 != "#" })\(address)" }
  if address.hasPrefix("?") { return "\(site)\(path)\(address)" }
  let target = address.prefix { !"?#".contains($0) }
  let folder = target.hasPrefix("/") ? "" : path.lastIndex(of: "/").map { path[...$0] } ?? "/"
  return "\(site)\(withoutDots(folder + target))\(address[target.endIndex...])"
}

/// Whether the address begins with a name and a colon.
private func hasScheme(_ address: String) -> Bool {
  let name = address.utf8.prefix { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
  guard name.first?.isLetter == true, name.endIndex < address.utf8.endIndex else { return false }
  return address.utf8[name.endIndex] == UInt8(ascii: ":")
}

/// The path without `.` and `..`.
private func withoutDots(_ path: Substring) -> String {
  var parts: [Substring] = []
  let all = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  for (index, part) in all.enumerated() {
    if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    if index == all.count - 1, part == "." || part == ".." { parts.append("") }
  }
  return "/" + parts.joined(separator: "/")
}
