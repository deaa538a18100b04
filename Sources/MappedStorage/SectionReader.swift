/// Gives the sections of a mapped file in the order in which they were written.
package struct SectionReader {
  package let file: MappedFile
  private var next = 0

  package init(_ file: MappedFile) { self.file = file }

  /// The next section, which must be one of such elements. They are not checked yet.
  package mutating func slab<Element: BitwiseCopyable & Sendable>(
    of type: Element.Type
  ) throws(SectionError) -> Slab<Element> {
    guard let slab = file.slab(ofSection: next, of: type) else { throw .damaged }
    next += 1
    return slab
  }

  /// As `slab`, checked, for what everything else depends on.
  package mutating func intactSlab<Element: BitwiseCopyable & Sendable>(
    of type: Element.Type
  ) throws(SectionError) -> Slab<Element> {
    let slab = try slab(of: type)
    guard slab.isIntact else { throw .damaged }
    return slab
  }

  /// Whether all sections were given.
  package var isAtEnd: Bool { next * SectionLayout.entryWords == file.entries.count }
}
