package import NewsletterReaders

/// What to load.
package struct LoadRequest: Sendable {
  /// Files and folders; `-` is standard input. None means the bundled samples.
  package var paths: [String]
  /// Where a cache of them is kept; `nil` reads the files each time.
  package var cache: CacheFolder?
  /// How a date such as `06/05/2026` is meant; without it such a date is not read.
  package var dateOrder: DateOrder?
  /// Instruments of the user's own; read once, so that a reload does not read them again.
  package var instruments: InstrumentList?

  package init(
    paths: [String], cache: CacheFolder? = nil, dateOrder: DateOrder? = nil,
    instruments: InstrumentList? = nil
  ) {
    self.paths = paths
    self.cache = cache
    self.dateOrder = dateOrder
    self.instruments = instruments
  }
}
