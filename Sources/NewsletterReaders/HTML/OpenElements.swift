import Diagnostics

/// The elements that a parser of HTML has open, followed tag by tag.
///
/// The rules are those of the HTML standard for what opens, closes and opens again, without a tree. Where it is in doubt an
/// element stays open.
struct OpenElements {
  private struct Element {
    var tag: HTMLTag
    /// Tells formatting elements apart that are in `formatting`; 0 for other elements.
    var id: UInt32 = 0
  }

  /// A formatting element that goes on behind the end of the block it stands in, until it is closed.
  fileprivate struct Formatting {
    var tag: HTMLTag
    var hash: UInt64
    var id: UInt32
    /// Whether it is among the open elements now.
    var isOpen: Bool
    /// Stands for the border of a cell or an object, across which formatting does not go on.
    var isMarker: Bool { id == 0 }
  }

  private var elements: [Element] = []
  private var formatting: [Formatting] = []
  private var foreignCount = 0
  private var paragraphCount = 0
  private var lastID: UInt32 = 0
  private var rootAttributes = 0
  private var stepsLeft: Int

  /// - Parameter stepLimit: How many steps along the open elements a parser may take in all.
  init(stepLimit: Int) { stepsLeft = stepLimit }

  private static let deepest = 2000
  private static let mostFormatting = 500

  /// Whether an `<svg>` or `<math>` is open.
  var isForeign: Bool { 0 < foreignCount }

  mutating func addText(at span: SourceSpan) throws(Diagnostic) { try reopenFormatting(at: span) }

  mutating func take(_ token: HTMLTagToken) throws(Diagnostic) {
    stepsLeft -= elements.count / 4 + token.attributeCount * token.attributeCount / 4
    if token.isEnd { close(token.tag) } else { try open(token) }
    guard 0 <= stepsLeft else { throw .htmlTooTangled(token.span) }
    guard elements.count <= Self.deepest else { throw .htmlTooDeep(token.span) }
  }
}

/// Start tags.
extension OpenElements {
  private mutating func open(_ token: HTMLTagToken) throws(Diagnostic) {
    let tag = token.tag
    if isForeign, tag.leavesForeign { leaveForeign() }
    if isForeign {
      // What means something elsewhere means nothing here.
      if !token.isSelfClosing { push(tag == .svg || tag == .math ? tag : .other) }
      return
    }
    switch tag {
    case .html, .body:
      // Their attributes are gathered, each compared with all before it.
      rootAttributes += token.attributeCount
      stepsLeft -= token.attributeCount * rootAttributes
    case .head, .frameset, .script, .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes, .plaintext:
      break
    case .base, .area, .col, .embed, .img, .input, .link, .meta, .param, .source, .track, .wbr, .br, .frame:
      break
    case .hr: closeParagraph()
    case .li: closeItem { $0 == .li }
    case .dd, .dt: closeItem { $0 == .dd || $0 == .dt }
    case .tr, .tbody, .thead, .tfoot, .colgroup: clearToTable()
    case .td, .th, .caption:
      guard clearToTable() else { return }
      formatting.append(.marker)
    case .option, .optgroup: if elements.last?.tag == .option { pop() }
    case .button: if let index = indexInScope(of: .button) { pop(to: index) }
    case .a, .nobr: if let index = activeIndex(of: tag) { endFormatting(at: index) }
    case let tag where tag.closesParagraph: closeParagraph()
    default: break
    }
    try push(token)
  }

  private mutating func push(_ token: HTMLTagToken) throws(Diagnostic) {
    switch token.tag {
    case .html, .body, .head, .frameset, .script, .style, .title, .textarea, .xmp, .iframe, .noembed,
      .noframes,
      .plaintext, .base, .col, .link, .meta, .param, .source, .track, .frame, .hr, .tr, .tbody, .thead,
      .tfoot,
      .colgroup:
      break
    case .area, .embed, .img, .input, .wbr, .br: try reopenFormatting(at: token.span)
    case let tag where tag.isFormatting:
      try reopenFormatting(at: token.span)
      try pushFormatting(token)
    case .applet, .object, .marquee:
      try reopenFormatting(at: token.span)
      formatting.append(.marker)
      push(token.tag)
    case .svg, .math: if !token.isSelfClosing { push(token.tag) }
    case let tag: push(tag)
    }
  }

  private mutating func push(_ tag: HTMLTag) {
    if tag == .svg || tag == .math { foreignCount += 1 }
    if tag == .p { paragraphCount += 1 }
    elements.append(Element(tag: tag))
  }

  private mutating func pushFormatting(_ token: HTMLTagToken) throws(Diagnostic) {
    // Of equal ones the parser keeps the last three.
    var equal: [Int] = []
    for index in formatting.indices.reversed() {
      if formatting[index].isMarker { break }
      stepsLeft -= 1 + token.attributeCount
      if formatting[index].hash == token.hash { equal.append(index) }
    }
    if 3 <= equal.count, let first = equal.last { formatting.remove(at: first) }
    lastID += 1
    formatting.append(Formatting(tag: token.tag, hash: token.hash, id: lastID, isOpen: true))
    elements.append(Element(tag: token.tag, id: lastID))
    guard formatting.count <= Self.mostFormatting else { throw .unclosedFormatting(token.span) }
  }

  /// Opens the formatting again that the end of a block has closed.
  private mutating func reopenFormatting(at span: SourceSpan) throws(Diagnostic) {
    guard let last = formatting.last, !last.isMarker, !last.isOpen else { return }
    let before = formatting.lastIndex { $0.isMarker || $0.isOpen } ?? -1
    for index in (before + 1)..<formatting.count {
      formatting[index].isOpen = true
      elements.append(Element(tag: formatting[index].tag, id: formatting[index].id))
      stepsLeft -= elements.count / 4 + 100
    }
    guard elements.count <= Self.deepest else { throw .htmlTooDeep(span) }
  }

  private mutating func closeParagraph() {
    guard 0 < paragraphCount else { return }
    for index in elements.indices.reversed() {
      stepsLeft -= 1
      let tag = elements[index].tag
      if tag == .p { return pop(to: index) }
      if tag.bordersScope || tag == .button { return }
    }
  }

  private mutating func closeItem(_ isItem: (HTMLTag) -> Bool) {
    for index in elements.indices.reversed() {
      stepsLeft -= 1
      let tag = elements[index].tag
      if isItem(tag) {
        pop(to: index)
        break
      }
      if tag.isSpecial, tag != .address, tag != .div, tag != .p { break }
    }
    closeParagraph()
  }

  /// Closes what is open within the innermost table; `false` where there is none.
  @discardableResult
  private mutating func clearToTable() -> Bool {
    for index in elements.indices.reversed() {
      stepsLeft -= 1
      if elements[index].tag == .table {
        pop(to: index + 1)
        return true
      }
      if elements[index].tag == .template { return false }
    }
    return false
  }
}

/// End tags.
extension OpenElements {
  private mutating func close(_ tag: HTMLTag) {
    if isForeign { return closeForeign(tag) }
    switch tag {
    case .tr, .tbody, .thead, .tfoot: clearToTable()
    case .table, .td, .th, .caption: closeInTable(tag)
    case .h1, .h2, .h3, .h4, .h5, .h6: closeInScope { $0.isHeading }
    case .form: closeForm()
    case let tag where tag.isFormatting: closeFormatting(tag)
    case let tag where tag.isSpecial: closeInScope { $0 == tag }
    default: closeOther(tag)
    }
  }

  private mutating func closeInScope(_ isMatch: (HTMLTag) -> Bool) {
    for index in elements.indices.reversed() {
      stepsLeft -= 1
      let tag = elements[index].tag
      if isMatch(tag) { return pop(to: index) }
      if tag.bordersScope { return }
    }
  }

  private mutating func closeInTable(_ tag: HTMLTag) {
    for index in elements.indices.reversed() {
      stepsLeft -= 1
      if elements[index].tag == tag { return pop(to: index) }
      if elements[index].tag == .table || elements[index].tag == .template { return }
    }
  }

  /// A form is taken out from among the elements within it, which stay open.
  private mutating func closeForm() {
    guard let index = indexInScope(of: .form) else { return }
    stepsLeft -= elements.count - index
    elements.remove(at: index)
  }

  private mutating func closeOther(_ tag: HTMLTag) {
    for index in elements.indices.reversed() {
      stepsLeft -= 1
      if elements[index].tag == tag { return pop(to: index) }
      if elements[index].tag.isSpecial { return }
    }
  }

  private mutating func closeForeign(_ tag: HTMLTag) {
    guard let open = elements.last?.tag else { return }
    if open == .svg || open == .math {
      if open == tag { pop() } else { closeAround(tag, foreign: elements.count - 1) }
    } else if tag == .svg || tag == .math {
      if let index = elements.lastIndex(where: { $0.tag == tag }) { pop(to: index) }
    } else {
      pop()
    }
  }

  /// The end of an element around the foreign one: only where it directly holds it, since its content is not followed closely.
  private mutating func closeAround(_ tag: HTMLTag, foreign index: Int) {
    guard 0 < index, elements[index - 1].tag == tag else { return }
    pop(to: index - 1)
  }

  private mutating func closeFormatting(_ tag: HTMLTag) {
    guard let active = activeIndex(of: tag) else { return closeOther(tag) }
    endFormatting(at: active)
  }

  /// Ends a formatting element; blocks that it holds stay open.
  private mutating func endFormatting(at active: Int) {
    let ended = formatting[active]
    guard ended.isOpen else {
      formatting.remove(at: active)
      return
    }
    var specials = 0
    for index in elements.indices.reversed() {
      stepsLeft -= 2
      if elements[index].id == ended.id {
        formatting.remove(at: active)
        if specials == 0 { pop(to: index) } else if specials < 8 { elements.remove(at: index) }
        return
      }
      if elements[index].tag.bordersScope { return }
      if elements[index].tag.isSpecial { specials += 1 }
    }
  }

  /// Where the last formatting element with the tag stands that goes on here.
  private mutating func activeIndex(of tag: HTMLTag) -> Int? {
    for index in formatting.indices.reversed() {
      stepsLeft -= 1
      if formatting[index].isMarker { return nil }
      if formatting[index].tag == tag { return index }
    }
    return nil
  }

  private mutating func indexInScope(of tag: HTMLTag) -> Int? {
    for index in elements.indices.reversed() {
      stepsLeft -= 1
      if elements[index].tag == tag { return index }
      if elements[index].tag.bordersScope { return nil }
    }
    return nil
  }

  private mutating func leaveForeign() {
    while isForeign { pop() }
  }

  private mutating func pop(to count: Int) {
    while count < elements.count { pop() }
  }

  private mutating func pop() {
    guard let element = elements.popLast() else { return }
    switch element.tag {
    case .p: paragraphCount -= 1
    case .svg, .math: foreignCount -= 1
    case .td, .th, .caption, .applet, .object, .marquee:
      while let last = formatting.popLast(), !last.isMarker {}
    default: break
    }
    guard element.id != 0 else { return }
    stepsLeft -= 1
    if let index = formatting.lastIndex(where: { $0.id == element.id }) { formatting[index].isOpen = false }
  }
}

extension OpenElements.Formatting {
  fileprivate static let marker = Self(tag: .other, hash: 0, id: 0, isOpen: true)
}

extension HTMLTag {
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// Whether its start tag ends an open paragraph.
  fileprivate var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption,
      .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .listing, .main, .menu, .nav,
      .ol, .p,
      .pre, .section, .summary, .ul:
      true
    default: false
    }
  }

  /// Whether its start tag ends an `<svg>` or `<math>` that is open.
  fileprivate var leavesForeign: Bool {
    switch self {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3,
      .h4,
      .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
      .span,
      .strong, .strike, .sub, .sup, .table, .tt, .u, .ul:
      true
    default: false
    }
  }

  /// Whether an end tag does not close an element on its other side.
  fileprivate var bordersScope: Bool {
    switch self {
    case .applet, .caption, .table, .td, .th, .marquee, .object, .template: true
    default: false
    }
  }

  /// Whether an end tag of an inline element does not reach across it.
  fileprivate var isSpecial: Bool {
    switch self {
    case .applet, .button, .caption, .table, .td, .th, .marquee, .object, .template, .li, .dd, .dt, .select,
      .noscript:
      true
    default: closesParagraph
    }
  }
}
