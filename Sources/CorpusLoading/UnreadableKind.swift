/// What a file in a folder holds that is taken for no newsletter, told from its name.
struct UnreadableKind: Hashable {
  /// Such as `an image`.
  let words: String
  /// It is a text, which could be read if the user named it.
  let isText: Bool

  /// `nil` where the name speaks against nothing.
  ///
  /// What is packed with gzip is what the name without `.gz` says.
  init?(of path: String) {
    let name = path.utf8.suffix(while: { $0 != UInt8(ascii: "/") })
    let isPacked = name.count > 3 && Substring(name.suffix(3)).lowercased() == ".gz"
    let parts = (isPacked ? name.dropLast(3) : name).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last else { return nil }
    if 1 < parts.count, last.count <= longestEnding, let kind = kinds[Substring(last).lowercased()] {
      self = kind
    } else if isAboutProject(Substring(first), isWhole: parts.count <= 2),
      parts.count == 1 || textEndings.contains(Substring(last).lowercased())
    {
      self.init(words: "a text about a folder or a program", isText: true)
    } else {
      return nil
    }
  }

  private init(words: String, isText: Bool) {
    self.words = words
    self.isText = isText
  }

  private static func all(isText: Bool, _ endings: [String: String]) -> [(String, UnreadableKind)] {
    endings.flatMap { words, endings in
      endings.split(separator: " ").map { (String($0), UnreadableKind(words: words, isText: isText)) }
    }
  }

  /// By the ending in lower case.
  fileprivate static let byEnding: [String: UnreadableKind] = {
    let closed = all(
      isText: false,
      [
        "an image": "png jpg jpeg gif webp svg ico heic tif tiff bmp",
        "sound or film": "mp3 mp4 m4a mov wav webm ogg avi mkv",
        "an archive": "zip tgz xz bz2 zst 7z rar tar",
        "an office document": "pdf doc docx xls xlsx ppt pptx odt ods msg epub",
        "a program or data file": "exe so o a dll dylib sqlite db parquet",
      ])
    let texts = all(
      isText: true,
      [
        "a script or style sheet": "css js ts py rb go rs c h cpp java sh swift sql tear",
        "a file of settings or data": "json yaml yml toml csv tsv log ini conf cfg ipynb lock plist ics vcf",
      ])
    return Dictionary(closed + texts) { first, _ in first }
  }()
}

private let kinds = UnreadableKind.byEnding
private let longestEnding = kinds.keys.map(\.utf8.count).max() ?? 0

/// Endings of names whose files may be plain text and letters.
private let textEndings: Set<String> = ["txt", "text", "md", "markdown"]

/// `LICENSE`, `README`, `COPYING-GPL`, `LICENSE.stdlib.txt`; a letter may well begin with such a word in another spelling.
///
/// `name` goes up to the first point; where more than an ending follows it, it is not the whole name.
private func isAboutProject(_ name: Substring, isWhole: Bool) -> Bool {
  let names = ["LICENSE", "LICENCE", "COPYING", "README", "CHANGELOG", "NOTICE"]
  guard isWhole else { return names.contains { $0 == name } }
  if names.contains(name.uppercased()) || name == "robots" { return true }
  return names.contains { name.hasPrefix($0 + "-") || name.hasPrefix($0 + "_") }
}

/// Whether a plain text of this name, found in a folder, may be a letter.
///
/// An ending is of letters and digits with a letter among them: `may.txt`, but not `No. 5` and `notes.2026`.
func mayBePlainTextLetter(_ path: String) -> Bool {
  let name = Substring(path.utf8.suffix(while: { $0 != UInt8(ascii: "/") })).lowercased()
  let bare = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
  guard let dot = bare.lastIndex(of: "."), dot != bare.startIndex else { return true }
  let ending = bare[bare.index(after: dot)...]
  let isEnding =
    ending.utf8.count <= 10 && ending.allSatisfy { $0.isLetter || $0.isNumber }
    && ending.contains(where: \.isLetter)
  return !isEnding || textEndings.contains(String(ending))
}

extension BidirectionalCollection {
  /// The longest end of which all elements are so.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    self[(lastIndex { !predicate($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
