/// A half-open span of minutes: `start` is inside, `end` is not.
package struct TimeInterval: Hashable, Sendable {
  package var start: Timestamp
  package var end: Timestamp

  package init(_ start: Timestamp, _ end: Timestamp) {
    self.start = start
    self.end = end
  }
}
