import MappedStorage

extension Column {
  func append(to writer: inout SectionWriter) throws(SectionError) {
    switch self {
    case .rowNumber, .virtualText: break
    case .integers(let values): try values.append(to: &writer)
    case .times(let values): try writer.append(values)
    case .enumeration(let codes, _): try writer.append(codes)
    case .names(let names):
      try names.codes.append(to: &writer)
      try names.dictionary.append(to: &writer)
    case .nameLists(let lists):
      try writer.append(lists.offsets)
      try lists.codes.append(to: &writer)
      try lists.dictionary.append(to: &writer)
    case .texts(let texts):
      try writer.append(texts.offsets)
      try writer.append(texts.bytes)
    case .keys(let keys): try writer.append(keys)
    case .parents(let rows): try writer.append(rows)
    }
  }

  /// The column of a field; the schema tells which sections it has.
  init(of field: FieldID, rowCount: Int, from reader: inout SectionReader) throws(SectionError) {
    let name = field.field.name
    switch field.field.type {
    case _ where field.field.isVirtual: self = .virtualText
    case .integer where name == "id": self = .rowNumber
    case .name where name == "key": self = .keys(try reader.slab(of: UInt64.self))
    case .integer, .decimal: self = .integers(try IntegerColumn(from: &reader))
    case .time: self = .times(try reader.intactSlab(of: Int32.self))
    case .enumeration(let enumeration): self = .enumeration(try reader.slab(of: UInt8.self), enumeration)
    case .name, .ticker:
      let codes = try CodeColumn(from: &reader)
      self = .names(NameColumn(codes: codes, dictionary: try NameDictionary(from: &reader)))
    case .nameList, .tickerList:
      let offsets = try reader.slab(of: UInt32.self)
      let codes = try CodeColumn(from: &reader)
      self = .nameLists(
        NameListColumn(offsets: offsets, codes: codes, dictionary: try NameDictionary(from: &reader)))
    case .text:
      let offsets = try reader.slab(of: UInt64.self)
      self = .texts(TextColumn(offsets: offsets, bytes: try reader.slab(of: UInt8.self)))
    case .parent: self = .parents(try reader.intactSlab(of: UInt32.self))
    }
    guard count.map({ $0 == rowCount }) ?? true else { throw .damaged }
  }

  /// How many rows are stored; `nil` where nothing is.
  private var count: Int? {
    switch self {
    case .rowNumber, .virtualText: nil
    case .integers(let values): values.count
    case .times(let values): values.count
    case .enumeration(let codes, _): codes.count
    case .names(let names): names.codes.count
    case .nameLists(let lists): lists.offsets.count - 1
    case .texts(let texts): texts.count
    case .keys(let keys): keys.count
    case .parents(let rows): rows.count
    }
  }
}

extension NameDictionary {
  fileprivate func append(to writer: inout SectionWriter) throws(SectionError) {
    try writer.append(offsets)
    try writer.append(bytes)
    try writer.append(foldedBytes)
    try writer.append(group)
  }

  fileprivate init(from reader: inout SectionReader) throws(SectionError) {
    let offsets = try reader.slab(of: UInt32.self)
    let bytes = try reader.slab(of: UInt8.self)
    let foldedBytes = try reader.slab(of: UInt8.self)
    let group = try reader.slab(of: UInt32.self)
    guard offsets.count == group.count + 1, bytes.count == foldedBytes.count else { throw .damaged }
    self.init(offsets: offsets, bytes: bytes, foldedBytes: foldedBytes, group: group)
  }
}

/// The number of bytes in an element, in a section of its own before the elements.
private func width(from reader: inout SectionReader) throws(SectionError) -> UInt8 {
  guard let width = try reader.intactSlab(of: UInt8.self).first else { throw .damaged }
  return width
}

extension CodeColumn {
  fileprivate func append(to writer: inout SectionWriter) throws(SectionError) {
    switch self {
    case .bytes(let codes):
      try writer.append([1 as UInt8])
      try writer.append(codes)
    case .halves(let codes):
      try writer.append([2 as UInt8])
      try writer.append(codes)
    case .words(let codes):
      try writer.append([4 as UInt8])
      try writer.append(codes)
    }
  }

  fileprivate init(from reader: inout SectionReader) throws(SectionError) {
    switch try width(from: &reader) {
    case 1: self = .bytes(try reader.slab(of: UInt8.self))
    case 2: self = .halves(try reader.slab(of: UInt16.self))
    case 4: self = .words(try reader.slab(of: UInt32.self))
    default: throw .damaged
    }
  }
}

extension IntegerColumn {
  func append(to writer: inout SectionWriter) throws(SectionError) {
    switch self {
    case .bytes(let values):
      try writer.append([1 as UInt8])
      try writer.append(values)
    case .halves(let values):
      try writer.append([2 as UInt8])
      try writer.append(values)
    case .words(let values):
      try writer.append([4 as UInt8])
      try writer.append(values)
    }
  }

  init(from reader: inout SectionReader) throws(SectionError) {
    switch try width(from: &reader) {
    case 1: self = .bytes(try reader.slab(of: Int8.self))
    case 2: self = .halves(try reader.slab(of: Int16.self))
    case 4: self = .words(try reader.slab(of: Int32.self))
    default: throw .damaged
    }
  }
}
