import Corpus
import TextAnalysis

extension Vector {
  /// The folded bytes of the texts; `nil` where missing.
  func foldedTexts() -> [[UInt8]?] {
    if case .names(let codes, let dictionary) = self {
      return codes.map { $0 == Column.missingCode ? nil : dictionary.folded[Int($0)] }
    }
    return texts().map { $0?.foldedUTF8 }
  }
}

func foldedElements(_ list: [String]) -> [[UInt8]] { list.map(\.foldedUTF8) }
