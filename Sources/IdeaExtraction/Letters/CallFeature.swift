/// What speaks for or against an instrument of a letter being called rather than mentioned.
enum CallFeature: Int, CaseIterable {
  /// Sentences that speak of it, and those that begin with it.
  case sentences, subject
  /// Whether the first words of a passage name it, and how much stands below its name.
  case labelled, section
  /// Trades of the author; of those, the ones directly behind `I` or `we`, and those in its own passage.
  case holding, opening, firm, ownTrade
  /// A trade at the start of a sentence that leaves out who acts: `Bought more on the dip.`
  case unsigned
  case closing
  /// The last that is told of a trade is its end.
  case ended
  case opinion, view, level, trade, placed, noCall, waiting
  /// The share of a portfolio; an option or a future with its month or strike.
  case size, contract
  /// What a price did or a company said.
  case news
  /// Sentences about it in which the author speaks of himself; whether the last of a passage is one.
  case voiced, concluded
  /// What headings say of what stands below.
  case headingFor, headingAgainst
  /// An index, a rate, a currency; what only common nouns name.
  case context, common
  /// Named among many; in questions and quotes only.
  case crowd, asked
  /// What the direction model says of the sentences about it; the only one that may be below 0.
  case model
  /// Of the letter: whether the author says `I` or `we`.
  case firstPerson

  /// More of it says no more.
  var limit: Double {
    switch self {
    case .labelled, .ownTrade, .ended, .waiting, .concluded, .context, .common, .asked, .firstPerson: 1
    case .holding, .opening, .firm, .unsigned, .closing, .opinion, .view, .trade, .placed, .noCall, .size,
      .contract, .headingFor, .headingAgainst:
      2
    case .model: CallModel.limit
    case .sentences, .subject, .section, .level, .news, .voiced, .crowd: 3
    }
  }
}
