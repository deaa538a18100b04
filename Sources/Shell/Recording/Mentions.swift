import Diagnostics
import QuerySyntax

/// The words of a text that may be names given by `let`, in lower case, and `:name` for each parameter.
func mentions(in text: String) -> [String] {
  let source = SourceText(text)
  return lex(source).compactMap { token in
    token.kind == .word || token.kind == .parameter ? source[token.span].lowercased() : nil
  }
}
