import TextAnalysis

/// What a search means, worked out the plain way: the folded text in plain forms, place by place.
enum NaiveSearch {
  /// Where each byte of the plain form comes from in the text, and one more for the end.
  private static func plain(_ text: String) -> (bytes: [UInt8], origins: [Int]) {
    var bytes: [UInt8] = []
    var origins: [Int] = []
    var place = 0
    for scalar in text.unicodeScalars {
      let form = Array(plainForms(String(decoding: String(scalar).foldedUTF8, as: UTF8.self)).utf8)
      bytes += form
      origins += [Int](repeating: place, count: form.count)
      place += String(scalar).utf8.count
    }
    return (bytes, origins + [place])
  }

  static func matches(of needle: [UInt8], in text: String) -> [Range<Int>] {
    let (bytes, origins) = plain(text)
    guard needle.count <= bytes.count else { return [] }
    return (0...(bytes.count - needle.count)).compactMap { start in
      bytes[start..<start + needle.count].elementsEqual(needle)
        ? origins[start]..<origins[start + needle.count] : nil
    }
  }

  static func begins(_ text: String, _ needle: [UInt8]) -> Bool { plain(text).bytes.starts(with: needle) }

  static func ends(_ text: String, _ needle: [UInt8]) -> Bool {
    plain(text).bytes.suffix(needle.count).elementsEqual(needle)
  }

  /// Where the words stand whole and in sequence, from the first to the last.
  static func matches(of words: [[UInt8]], in text: String) -> [Range<Int>] {
    let folded = text.foldedUTF8
    var found: [Range<Int>] = []
    forEachWord(in: folded) { found.append($0) }
    guard words.count <= found.count else { return [] }
    return (0...(found.count - words.count)).compactMap { start in
      let stretch = found[start..<start + words.count]
      guard zip(stretch, words).allSatisfy({ folded[$0].elementsEqual($1) }),
        let first = stretch.first, let last = stretch.last
      else { return nil }
      return first.lowerBound..<last.upperBound
    }
  }
}
