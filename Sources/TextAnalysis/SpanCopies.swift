extension Array where Element: BitwiseCopyable {
  /// The elements of a span.
  @inlinable
  package init(copying span: Span<Element>) {
    unsafe self.init(unsafeUninitializedCapacity: span.count) { buffer, count in
      unsafe span.withUnsafeBufferPointer { _ = unsafe buffer.initialize(from: $0) }
      count = span.count
    }
  }
}

extension String {
  /// The text with these bytes of UTF-8; what is no UTF-8 becomes U+FFFD.
  package init(copying span: Span<UInt8>) {
    self = unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
