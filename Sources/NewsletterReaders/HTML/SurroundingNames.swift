/// What the class or the id of an element says of whether it stands around a letter.
enum SurroundingName: Comparable {
  case none
  /// It does where most of its text is links: the name alone may also be that of a topic, as `share` and `social` are.
  case ifLinks
  case certain

  /// Of one name among those of a class or of an id, such as `share-buttons`.
  ///
  /// A name that services use and letters do too, such as `share` or `related`, needs company: `share-buttons` and `related-posts`
  /// stand around a letter, `share-buybacks` and `related-trades` do not. Where `needsCompany` every name does, as the ids of
  /// headings and sections, which programs make from the words of a heading.
  init(_ name: ByteLine, in words: SurroundingWords, needsCompany: Bool) {
    var (count, isClear, isVague, isAlone, areAllKnown) = (0, false, false, false, true)
    name.forEachWord { hash in
      count += 1
      let (clear, vague, alone) = (
        words.clear.contains(hash), words.vague.contains(hash), words.alone.contains(hash)
      )
      isClear = isClear || clear
      isVague = isVague || vague || alone
      isAlone = isAlone || alone
      areAllKnown = areAllKnown && (clear || vague || alone || companyWords.contains(hash))
    }
    if isClear {
      self = needsCompany && !areAllKnown ? .none : .certain
    } else if !isVague {
      self = .none
    } else if areAllKnown, 2 <= count || isAlone, !needsCompany || 2 <= count {
      self = .certain
    } else {
      self = .ifLinks
    }
  }
}

/// Words of names, by how sure they are.
struct SurroundingWords: Sendable {
  /// Names with them stand around a letter.
  var clear: NameWords
  /// Names with them do where they have company, or where their text is links.
  var vague: NameWords
  /// As `vague`, but they need no company where they are the whole name.
  var alone: NameWords

  static let mail = SurroundingWords(
    clear: NameWords("footer preheader unsubscribe"), vague: NameWords("social share"), alone: NameWords(""))

  static let page = SurroundingWords(
    clear: NameWords(
      """
      navbar navigation breadcrumb breadcrumbs submenu sidebar footer masthead topbar toolbar pagination pager \
      comments respond disqus sharedaddy relatedposts recirculation recirc cookie cookies consent gdpr adsense popup modal \
      paywall outbrain taboola ufi taglist upsell optin signin login
      """),
    vague: NameWords(
      """
      nav menu comment share sharing shares social socials related recommended recommendations promo promotion button buttons \
      btn tags likes reactions subscription subscriber advertising
      """),
    alone: NameWords("subscribe signup ad ads advert advertisement cta search skip"))
}

/// Words that stand beside those in the names of parts of a page.
private let companyWords = NameWords(
  """
  bar box button buttons link links icon icons list lists item items widget wrap wrapper container block inner outer group \
  row col column section area panel form field count counts post posts article articles entry story stories page site main \
  top bottom left right header head title body content footer nav menu media tools text label small large mobile desktop \
  primary secondary sticky fixed inline jp sd wp gh core reply thread unit slot banner to for this us follow network \
  networks twitter facebook email module component news reading reads actions action now cta sidebar
  """)

extension ByteLine {
  /// Calls with the hash of each word, such as `share` and `box` of `post-share_box` and `PostShareBox`.
  fileprivate func forEachWord(_ take: (UInt64) -> Void) {
    var hash: UInt64 = 0
    var lastWasSmall = false
    for byte in self {
      let isPart = byte.isLetter || byte.isDigit
      if !isPart || byte.isCapital && lastWasSmall {
        if hash != 0 { take(hash) }
        hash = 0
      }
      if isPart { hash = NameWords.next(hash, byte.smallLetter) }
      lastWasSmall = byte.isSmall
    }
    if hash != 0 { take(hash) }
  }
}
