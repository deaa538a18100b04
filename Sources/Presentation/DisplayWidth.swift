/// Terminal columns of `text`.
func displayWidth(of text: String) -> Int { text.unicodeScalars.count { $0.value != 0xFE0F } }

/// The longest beginning of `text` that fits in `width` columns.
func prefix(of text: String, fitting width: Int) -> Substring { text.prefix(width) }
