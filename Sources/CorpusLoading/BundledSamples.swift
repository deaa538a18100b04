import CSamples

/// The newsletters that ship inside the program.
enum BundledSamples {
  /// Names as `samples/FILE`, so that they cannot be taken for files of the user.
  static var all: [(name: String, bytes: [UInt8])] {
    (0..<samples_count()).compactMap { index in
      guard let name = unsafe samples_name(index), let bytes = unsafe samples_bytes(index) else { return nil }
      let contents = unsafe UnsafeBufferPointer(start: bytes, count: samples_length(index))
      return unsafe ("samples/" + String(cString: name), Array(contents))
    }
  }
}
