/// Names one field of one source.
package struct FieldID: Hashable, Sendable {
  package let source: SourceID
  /// Its place among the fields of the source, and of its column in the table.
  package let index: Int

  package init(source: SourceID, index: Int) {
    self.source = source
    self.index = index
  }

  /// The schema row.
  package var field: Field { Schema.fields(of: source)[index] }

  // What is asked of every field of a query is read without copying its whole row.

  package var type: FieldType { Schema.fields(of: source)[index].type }
  package var isVirtual: Bool { Schema.fields(of: source)[index].isVirtual }
  package var bounds: ClosedRange<Int64>? { Schema.fields(of: source)[index].bounds }
}

/// One row of the schema.
package struct Field: Sendable {
  package let name: String
  package let type: FieldType
  /// One line for `describe` and completion.
  package let meaning: String
  /// Shown by tables where a query selects nothing.
  package let isDefault: Bool
  /// Computed for searching, so left out of `*`.
  package let isVirtual: Bool
  /// The values it can take, in units of its type, where that is less than the type allows.
  package let bounds: ClosedRange<Int64>?

  init(
    _ name: String, _ type: FieldType, _ meaning: String, isDefault: Bool = false, isVirtual: Bool = false,
    bounds: ClosedRange<Int64>? = nil
  ) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.isDefault = isDefault
    self.isVirtual = isVirtual
    self.bounds = bounds
  }
}
