/// The rows of the table that come from how opinions are published: stances, ratings, stakes and targets.
extension Cue {
  /// How an author stands or comes to stand.
  static let stances: [Cue] = [
    Cue("turn/turns/turned/become/becomes/became bullish/constructive/positive/optimistic", 1.4, .view),
    Cue("stay/stays/remain/remains bullish/constructive/positive/optimistic", 1.3, .view),
    Cue("turn/turns/turned/become/becomes/became bearish/cautious/negative/pessimistic", -1.5, .view),
    Cue("stay/stays/remain/remains bearish/cautious/negative/pessimistic", -1.3, .view),
    Cue("turn/turns/turned/go/goes/going/went/gone long/overweight", 1.3, .position),
    Cue("turn/turns/turned/go/goes/going/went/gone short/underweight", -1.3, .position),
    Cue("turn/turns/turned/go/goes/went/stay/stays/remain/remains neutral/flat", 2.0, .neutral),
    Cue("bullish/constructive/optimistic stance/view/call", 1.1, .view),
    Cue("bearish/cautious/pessimistic stance/view/call", -1.1, .view),
    Cue("positive on|warm to|warms to|warming to", 1.0, .view, .ahead),
    Cue("negative on|sour on|sours on|soured on", -1.0, .view, .ahead),
    Cue("would add/buy/own/accumulate", 1.1, .position, .ahead),
    Cue("would sell/avoid/short/trim/reduce", -1.1, .position, .ahead),
    Cue("happy/content/continue/continues/plan/plans/intend/intends to hold", 0.9, .view, .ahead),
  ]

  /// The rating that a change ends at is what counts.
  static let ratings: [Cue] = [
    Cue("to buy/outperform/overweight/accumulate|to strong buy|to add|to a buy|straight to buy", 1.4, .view),
    Cue("at buy/outperform/overweight/accumulate|at strong buy|rate/rates/rated it buy", 1.3, .view),
    Cue("buy/outperform/overweight rating/recommendation|rated buy/outperform/overweight", 1.2, .view),
    Cue("to sell/underperform/underweight/reduce|to strong sell", -1.4, .view),
    Cue("at sell/underperform/underweight/reduce|rates/rated it sell", -1.3, .view),
    Cue(
      "sell/underperform/underweight rating/recommendation|rated sell/underperform/underweight", -1.2, .view),
    Cue("to hold/neutral|to a hold|to equal/peer weight/perform", 2.6, .neutral),
    Cue("to market weight/perform", 2.6, .neutral),
    Cue("to sector weight/perform", 2.6, .neutral),
    Cue("at hold/neutral|at equal/peer weight/perform", 2.6, .neutral),
    Cue("at market weight/perform", 2.6, .neutral),
    Cue("at sector weight/perform", 2.6, .neutral),
    Cue("hold/neutral rating/recommendation|rated hold/neutral|marketperform", 2.2, .neutral),
    Cue("equal/market/sector/peer weight/perform|equalweight", 2.2, .neutral),
    Cue("from strong buy|from a buy/sell/hold", 0, .idiom),
    Cue("from buy/sell/hold/neutral/outperform/underperform/overweight/underweight", 0, .idiom),
    Cue("from equal/market/sector/peer weight/perform|from reduce/accumulate/add", 0, .idiom),
    Cue("upgrade|upgraded|upgrading", 0.7, .view, .ahead),
    Cue("downgrade|downgraded|downgrading", -0.7, .view, .ahead),
    Cue("recommend|recommends|recommended|recommending", 1.0, .advice, .ahead),
    Cue("advise|advises|advised|advising", 0.3, .advice, .ahead),
    Cue("recommend/recommends/recommended/advise/advises against", -1.1, .position, .ahead),
    Cue("initiate|initiates|initiating|initiated", 0.7, .advice, .ahead),
  ]

  /// What an author does with a holding.
  static let stakes: [Cue] = [
    Cue("open/opens/opened/start/starts/started/took/takes a position", 1.1, .position),
    Cue(
      "double/doubles/doubled/raise/raises/raised/increase/increased his/her/our stake/holding", 1.3, .view),
    Cue("double/doubles/doubled/raise/raises/raised/increase/increased their stake/holding", 1.3, .view),
    Cue("biggest/latest purchase/holding|largest purchase/holding", 1.2, .view),
    Cue("purchase|purchases|purchased|purchasing", 0.9, .position, .ahead),
    Cue("sold/sells to finance|sold/sells to pay for", -1.2, .position, .behind),
    Cue("close/closes/closed his/her/our trade/position", 1.6, .neutral),
    Cue("cover/covers/covered his/her/our short/shorts", 0.4, .view),
    Cue("own more", 0.8, .position, .ahead),
    Cue("own less/fewer", -0.8, .position, .ahead),
    Cue("forced to cover|force them to cover", 1.2, .view),
    Cue("best way to play|best way to own", 1.2, .view),
  ]

  /// Where a price is expected, and what others expect.
  static let targets: [Cue] = [
    Cue("percent higher|percent upside|percent above", 1.0, .view),
    Cue("percent lower|percent downside", -1.0, .view),
    Cue("target above|target well above", 0.8, .view),
    Cue("target below|target well below", -0.9, .view),
    Cue("raise/raises/raised/lift/lifts/lifted his/her/our target", 0.8, .view),
    Cue("raise/raises/raised/lift/lifts/lifted its target", 0.8, .view),
    Cue("cut/cuts/lower/lowers/lowered/trim/trims his/her/our target", -0.6, .view),
    Cue("cut/cuts/lowers/lowered/trim/trims its target", -0.6, .view),
    Cue("rise/climb/rally in", 0.9, .view, .ahead),
    Cue("fall/drop/decline/slide in", -0.9, .view, .ahead),
    Cue("well ahead of consensus|above consensus|consensus is too low", 0.7, .view),
    Cue("below consensus|consensus is too high", -0.8, .view),
    Cue("underestimate|underestimates|underestimated|underappreciated", 0.7, .view),
    Cue("overestimate|overestimates|overestimated|overshot", -0.7, .view),
  ]
}
