import CGumbo

/// The elements of HTML that reading tells apart.
enum HTMLTag: String, CaseIterable, Sendable {
  case html, head, title, base, link, meta, style, script, noscript, template, body
  case article, section, nav, aside, h1, h2, h3, h4, h5, h6, hgroup, header, footer, address, main
  case p, hr, pre, blockquote, ol, ul, li, dl, dt, dd, figure, figcaption, div, center, dir, listing
  case a, b, i, u, em, strong, font, nobr, small, big, code, tt, s, strike, span, time, br, wbr, abbr, cite, q
  case sub, sup, mark, label, math, svg
  case img, iframe, embed, object, applet, video, audio, canvas, map, area, param, source, track
  case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
  case form, fieldset, legend, input, button, select, datalist, optgroup, option, textarea, output, progress,
    meter
  case details, summary, menu, dialog, marquee, frameset, frame, noframes, noembed, xmp, plaintext
  case ruby, rb, rt, rp
  /// Any other element, and an invented one.
  case other = "#other"
  /// Not an element but a piece of text.
  case text = "#text"

  /// The tags by the numbers that the parser gives them.
  static let byNumber: [HTMLTag] = {
    var tags: [HTMLTag] = []
    while let name = unsafe html_tag_name(UInt32(tags.count)) {
      tags.append(HTMLTag(rawValue: unsafe String(cString: name)) ?? .other)
    }
    return tags
  }()
}

/// How an element stands among its neighbours.
extension HTMLTag {
  /// Whether it begins and ends a block of text.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .section, .nav, .aside, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .header,
      .footer,
      .address, .main, .p, .hr, .pre, .blockquote, .ol, .ul, .li, .dl, .dt, .dd, .figure, .figcaption, .div,
      .center, .dir, .listing, .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th, .form, .fieldset,
      .legend,
      .option, .details, .summary, .menu, .dialog, .marquee, .xmp, .plaintext, .optgroup:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether a reader sees nothing of what it holds, or nothing that is text of the letter.
  var holdsNoText: Bool {
    switch self {
    case .head, .title, .style, .script, .noscript, .template, .svg, .iframe, .embed, .object, .applet,
      .video, .audio,
      .canvas, .map, .input, .button, .select, .datalist, .textarea, .progress, .meter, .frameset, .noframes,
      .noembed, .rp, .rt:
      true
    default: false
    }
  }
}
