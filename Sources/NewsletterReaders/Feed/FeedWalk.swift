import CXML2

/// How a walk over a feed's XML ended.
struct FeedWalk {
  var outcome: xml_outcome
  /// Where it was damaged or given up, and in the parser's words why.
  var faultOffset: Int
  var reason: String

  /// Elements may be nested so deep; a page's markup within a feed stays far below.
  static let depthLimit = 256

  /// Walks over the whole text; it may run on several threads at the same time, each with a collector of its own.
  init(over text: FeedText, _ collector: FeedCollector) {
    var fault = xml_fault()
    var handler = unsafe xml_handler(
      context: Unmanaged.passUnretained(collector).toOpaque(),
      start: { context, element in unsafe receiver(context)?.start(XMLElement(element.pointee)) },
      end: { context in unsafe receiver(context)?.end() },
      text: { context, bytes, length in
        unsafe receiver(context)?.text(UnsafeBufferPointer(start: bytes, count: length))
      },
      unknown_reference: { context, offset in unsafe receiver(context)?.meetUnknownReference(at: offset) })
    outcome = unsafe text.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return xml_outcome.XMLOutcomeDamaged }
      return unsafe xml_walk(start, bytes.count, Self.depthLimit, &handler, &fault)
    }
    // The context of the handler does not keep it alive.
    withExtendedLifetime(collector) {}
    faultOffset = fault.offset
    reason = unsafe withUnsafeBytes(of: fault.message) {
      unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

private func receiver(_ context: UnsafeMutableRawPointer?) -> FeedCollector? {
  guard let context = unsafe context else { return nil }
  return unsafe Unmanaged<FeedCollector>.fromOpaque(context).takeUnretainedValue()
}
