/// A test on one stored element, known when the loop over the elements is compiled.
///
/// A type and not a closure: a closure that is kept is called for each element, which costs ten times the test.
protocol ElementTest<Element>: Sendable {
  associatedtype Element: BitwiseCopyable & Sendable
  func holds(_ element: Element) -> Bool
}

struct Equals<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: ElementTest {
  let value: Element

  @inline(__always)
  func holds(_ element: Element) -> Bool { element == value }
}

/// From the least to the greatest, both included.
struct LiesBetween<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: ElementTest {
  let least: Element
  let greatest: Element

  @inline(__always)
  func holds(_ element: Element) -> Bool { least <= element && element <= greatest }
}

/// One of some codes; whether each is in, by code.
struct IsIn<Element: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>: ElementTest {
  let table: [Bool]

  @inline(__always)
  func holds(_ element: Element) -> Bool { Int(element) < table.count && table[Int(element)] }
}
