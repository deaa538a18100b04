/// What speaks for or against an instrument of a letter being called rather than mentioned.
enum CallFeature: Int, CaseIterable {
  /// Sentences that speak of it, their share of the letter, and those that begin with it.
  case sentences, share, subject
  /// Whether a heading or the first words of a paragraph name it alone, and how much stands below.
  case headed, labelled, section
  /// Trades of the author, named or left out.
  case holding, opening, unsigned, refused, closing
  case opinion, view, level, trade, placed, noCall, waiting
  /// Trades of others, and what happened.
  case others, news
  /// What headings say of what stands below.
  case headingFor, headingAgainst
  /// An index, a rate, a currency; what only common nouns name.
  case context, common
  /// Named in tables only; among many names; in questions and quotes only.
  case rowOnly, crowd, asked
  /// What the direction model thinks of the sentences about it.
  case directed, undecided
  /// Of the letter: whether the author says `I` or `we`.
  case firstPerson
  /// A trade in a passage that a heading or label gives to it.
  case ownTrade
  /// A trade directly behind `I` or `we`.
  case firm
  /// The share of a portfolio; a level with its number; an option or a future with its month or strike.
  case size, price, contract
  /// The last that is told of a trade is its end.
  case ended

  /// More of it says no more.
  var limit: Double {
    switch self {
    case .sentences, .section: 3
    case .share, .headed, .labelled, .context, .common, .rowOnly, .asked, .firstPerson, .ended, .waiting, .directed,
      .undecided, .ownTrade: 1
    case .subject, .level, .news, .crowd: 3
    case .firm, .size, .contract: 2
    case .price: 3
    case .holding, .opening, .unsigned, .refused, .closing, .opinion, .view, .trade, .placed, .noCall,
      .others, .headingFor, .headingAgainst: 2
    }
  }
}
