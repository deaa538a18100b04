extension CallCue {
  /// Lower case, words set apart by blanks, phrases by bars or lines.
  var phrases: String {
    switch self {
    case .author:
      """
      i|we|my|our|ours|me|us|mine|my own|our own|my family|model book|model portfolio|model account|the portfolio|the desk|this desk
      our clients|the model book|the model portfolio|our analysts|our team|our economists|our strategists|our desk|our model
      """
    case .narrator:
      """
      author|writer|the letter|the note|the editor|the strategist|the manager|the newsletter|the column|the essay|the piece|the fund
      the house|the team
      """
    case .pronoun: "he|she|it|his|her|its"
    case .other:
      """
      who|they|you|your|people|investors|others|someone|somebody|everyone|everybody|nobody|funds|hedge funds|analysts|brokers
      institutions|dealers|managers|management|central banks|foreigners|traders|insiders|retail|the family|the company|the committee
      the federal reserve|the fed|households|businesses|firms|banks|contacts|consumers|the board|participants|members|the street|consensus
      their|them|customers|clients|the market|buybacks|speculators|bulls|bears|the bulls|the bears|shareholders|employees|directors
      """
    case .holding: Self.holdings
    case .opening: Self.openings
    case .closing:
      """
      sold|closed|closing|exited|exit|took profits|taking profits|took profit|booked|covered|called away|stopped out|am out|are out|m out
      re out|got out|let it go|are done|am done|moved on|used to own|sold out|flat again|sold what i had|sold what we had
      cashed in|sold the last|sold the rest|were long|was long|were short|was short|had been long|had been short|have been out|had bought
      had sold|had held|no longer own|no longer long|no longer short|no longer bullish|no longer bearish|no longer overweight|no longer underweight
      no longer hold|no longer have|out of the position|wound up|unwound|got stopped|took the loss
      took the gain|used to hold|once owned|was sold|were sold|holding was sold|shares were sold|let go|let it go at
      hit our target|hit the target|hit its target|reached our target|reached the target|reached its target|target was hit|target was reached
      """
    case .negation:
      """
      not|no|never|don t|doesn t|didn t|wouldn t|won t|can t|cannot|neither|without|nothing|t|hardly|nor|none|rather not|far from
      """
    case .opinion:
      """
      think|thinks|believe|believes|expect|expects|suspect|suspects|reckon|reckons|see|sees|doubt|doubts|argue|argues|convinced|confident
      forecast|model|models|anticipate|see merit|look for|bet|betting|bets|to my mind|in my view|in our view|my guess|am willing
      are willing|regard|regards|projects|estimate|estimates|proposes|propose|wager
      """
    case .view: Self.views
    case .level:
      """
      stop at|stop loss|stop is|stop under|stop below|stop above|stop over|target price|price target|targeting|breakeven|take profit|entry
      wrong on a close|wrong below|wrong above|half position|half size|full size|full position|average size|basis points of risk
      defined risk|objective|tp|first target|second target|risking|sized at|twelve month target|year end target|we target|target of
      target is|stop|target at|invalidation|invalidation at|negated under|negated below|new target
      """
    case .trade: Self.trades
    case .placed:
      """
      my average|our average|average cost|the desk likes|desk likes|in the drawer|in a drawer|standing order|live trades|open trades|open positions|open ideas
      new ideas|current positions|our positions|my positions|trades|positions|longs|shorts|model portfolio|what i own|what we own|we start with
      measured move|line in the sand|my trigger|buy trigger|trade idea|trade ideas|trade of the day|recommended|recommendations|house view|focus list
      signals|into|stays|replaces|an invitation|invitation|how to play it|how i am placed|how we are positioned|what to do|what to do about it|what we did
      what i did|what i did about it|buyers at|buyers below|buyers under|sellers at|sellers above|buyer below|buyer under|buyer above|seller above
      in from|wants the stock to|risk to|risk reward|first target|cut to|raised to|weight bought|added to the list
      """
    case .news:
      """
      rose|fell|jumped|gained|slid|slipped|dropped|surged|tumbled|climbed|soared|plunged|added|lost|sank|edged|rallied|closed at|closed up|closed down|reported
      reports|reports today|reports tomorrow|said|says|announced|announces|agreed to|agreed|won|posted|beat|missed|unveiled|launched|raised its|cut its|told
      filings show|according to|analysts at|upgraded|downgraded|initiated by
      """
    case .record:
      """
      top stories|movers|headlines|in other news|wall street says|in brief|news|calendar
      on the calendar|diary|what happened|market recap|recap|overnight|performance|scorecard|scoreboard|results in brief|the week in|last week|week ahead
      next week|mailbag|reader asks|post mortem|post mortems|regret|regrets|questions we are asked|correspondence|quick hits|short takes|quick takes|odds and ends|letters|reader questions|read across|housekeeping
      """
    case .noCall: Self.noCalls
    case .waiting:
      """
      neither add nor sell|neither adding nor selling|neither buying nor selling|neither buy nor sell|hold mine|keep holding
      nor would i part|sit tight|sitting tight|sit on our hands|stand aside|standing aside|standing pat|happy to hold|stays at
      stay neutral|remain neutral|are neutral|am neutral|neutral on|wait for a better|neither long nor short|market weight|stay flat
      """
    case .risk: Self.risks
    case .idiom: Self.idioms
    case .smallPrint:
      """
      not advice|no advice|not investment advice|not financial advice|is not advice|disclaimer|disclosure|disclosures|financial interest
      unsubscribe|past performance|information purposes|informational purposes|nothing here is|may hold|may own|may have positions
      all rights reserved|not your adviser|not an adviser|not a recommendation|gives no advice|forward it|sponsored by|lose everything
      owns the stocks|hold positions in|positions may change|terms of use|privacy policy|you receive this|are leveraged
      """
    }
  }

  private static let holdings = """
    own|owns|hold|holds|have owned|ve owned|have held|ve held|have on|am in|are in|like|likes|prefer|prefers|favour|favours|favor|favors|long|short|overweight|underweight
    keep the|keep my|keep our|keep it|keep holding|keeps the|stay long|stay short|stay overweight|stay underweight|stay in|stay with
    staying with|stays with|staying in|staying long|staying short|remain long|remain short|remain overweight|remain underweight
    remain bullish|remain bearish|remain constructive|remain in|remain buyers|remain sellers|bullish|bearish|rather own|rather have
    rather hold|buyer|buyers|seller|sellers|among the sellers|among the buyers|recommend|recommends|set aside|largest holding
    largest position|biggest holding|biggest position|core holding|core position|choice|favourite|favorite|top pick|top holding
    position in|position|of the book|of the portfolio|in the portfolio|to own|want the shares|want the stock|would want|want to be long
    want to be short|comfortable holding|least preferred|most preferred|constructive on|of what i own|of what we own|does own
    wrong side of|right side of|exposed to|exposure to|sitting in|paired with|am positioned|are positioned|sticking with|sticks with
    stick with|lean into|leans into|leaning into|lean against|leans against|leaning against|least loved|switch our preference
    deserves more room|deserves less room|starter short|starter long|shorts|longs|patience with|running with|running a|holding
    happy holder|happy holders|holder of|holders of|have it at|steer clear|stay away|staying away|avoid|would avoid|wants to own|holdings
    """

  private static let openings = """
    buy|buys|buying|bought|add|adds|adding|added|put on|opened|initiated|initiate|initiating|took a position|took a stake
    took a first tranche|took a starter|take a position|taking a position|took the other side|picked up|picking up|pick up
    wrote puts|write puts|writing puts|wrote calls|wrote the|doubled|borrowed shares|borrowed the shares|borrowed stock|increase our
    increased our|increased my|increase my|increasing our|building a position|building a stake|built a position|built a stake
    paid a price|sold short|sell short|selling short|shorted|shorting|trailed|raise the stop|raised the stop|lower the stop
    lowered the stop|moved the stop|move the stop|went long|go long|going long|went short|go short|going short|sold puts|sold the puts
    sold calls|sold the straddle|sold futures|sold the futures|use strength to get out|use the strength to|sell|sells|selling|tranche|fade|fading|faded
    scale in|scaling in|accumulate|accumulating|nibble|nibbled|nibbling|upgrade|downgrade|reiterate|raise our target|lift our|put it on
    put some on|goes from|going from|went from|moved from|rotate into|rotated into|rotating into|switch into|switched into|swapped into
    top up|topped up|topping up|stepping in|stepped in|grabbed|loaded up|loading up|gone into|going into|moving into|moved into
    reducing|reduce|trim|trims|trimming|trimmed|cut our|cutting|rotating|rotated|bet against|bets against|betting against
    short it|hedge|hedging|fund it|funded by|sold against|sold mine|borrow a few|borrow some|collecting|deployed|deploying|averaging|averaged
    pair it|pairing|reinvested|establish|established|take the other side|fading it|get to|lift it to|took it to|taking it to|raise it to
    """

  private static let views = """
    upside|downside|undervalued|overvalued|mispriced|re rate|rerate|rerating|re rating|has to come down|have to come down|come down
    go higher|go lower|will fall|will rise|should rise|should fall|has further to go|outperform|underperform|fair value|bargain
    overpriced|unattractive|compelling|asymmetric|risk reward|bottomed|breakout|breaks out|roll over|rolls over|value trap|mean revert
    best idea|cleanest expression|drift higher|drift lower|skewed to the downside|skewed to the upside|give back|higher from here
    lower from here|too conservative|too optimistic|priced for perfection|free option|dead money|category error|cheap|expensive|gift
    """

  private static let trades = """
    put spread|call spread|put spreads|call spreads|risk reversal|collar|strangle|strangles|via perps|pair trade|long short
    conviction|top pick|best idea|buy rating|sell rating|our rating|bear put|bull call|put vertical|call vertical|calendar spread
    butterfly|steepener|flattener|spread trade|long leg|short leg|long side|short side|list of sales|list of buys|buy list|sell list
    conviction list|on dips|on weakness|on strength|move to buy|move to sell|upgrade to|downgrade to|to overweight|to underweight
    trade 1|trade 2|trade 3|trade 4|trade 5|trade one|trade two|trade three|new trade|new position|new idea|idea of the week
    trade of the week|pick of the month|stock of the month|stock of the week|sold against it|largest holding|largest position|our top
    """

  private static let noCalls = """
    no opinion|no view|no strong view|nothing to add|no trade|no trade left|no position|no position in|no call|not a call|i pass|we pass
    pass|left alone|leave it alone|leaving it alone|moving on|nothing in it for us|nothing for us|have not studied|haven t studied
    no interest|no edge|nothing to do|on the sidelines|watch list|watchlist|watching|on my radar|on our radar|keep an eye
    keeping an eye|don t own|do not own|i do not at present|nothing to chew on|too hard|no thought|nor a thought|is not a signal|no axe
    not for us|not for me|nothing to say|not involved|no exposure|not touching|won t touch|don t trade|do not trade|nothing on
    to watch|worth watching|worth a look|one to watch|of no interest|all i have to say|not a view|in passing|haven t thought
    have not thought|nobody cares|hands in|not looking to|closed the position|set no target|have no position|without a position
    what we did not do|what i did not do|what we didn t do|what i didn t do|what we are not doing|what i am not doing|not a recommendation to|for context|no conclusion|not yet|let it pass|we will see|no action|no action needed|not interested
    no business in|nothing here for|not enough to|not a trade|no strong opinion|we have none|i have none|own none
    """

  private static let risks = """
    the risk|a risk|risks|risk is|risk to|if i am wrong|if we are wrong|i am wrong|we are wrong|if i m wrong|if we re wrong|if wrong
    position is wrong|wrong on a close|wrong if|wrong below|wrong above|stop|stop loss|what could go wrong|bear case
    could go wrong|may go wrong|change my mind|change our mind|invalidate|invalidated|invalidates|would be wrong|trade fails|thesis fails
    thesis breaks|there is a case|to be fair|the danger|danger is|the worry|my worry|our worry|the threat|i lose|we lose|critics|caveat
    downside risk|upside risk|against us|against me|what worries|what would hurt|it fails if|fails if|breaks if|we leave if|out if
    """

  private static let idioms = """
    as long as|so long as|long term|longer term|long ago|long time|have long|has long|had long|i ve long|long enough|not long|how long
    long run|long way|before long|long lived|long dated|long duration|long weekend|a long|too long|long list|long story|no longer|all day long
    short term|shorter term|in short|short of|short run|short list|a short note|short interest|short sellers|short seller|short squeeze|short lived|cut short
    short takes|short answer|short answers|short notes|short item|short items|long reads|long read|long answer|short form|long form|fall short|fell short|falls short|short dated|short rate|short rates|short while|short note|short letter|short week|short version
    sell side|sell off|sell offs|selling pressure|buy side|buy back|buy backs|buying back|add up|adds up|added that|add that|adds that
    hasten to add|hold that|hold up|holds up|holding up|held up|on hold|hold on|hold your|their own|its own|his own|her own|own goal|own words|own house|on its own
    would like to|like to think|like this|like that|like a|like an|like the way|looks like|look like|feels like|d like to|like me|like it or not|like to
    see you|see below|see also|as you can see|see page|let s see|think of|think about|stop by|stop by step|non stop|stop to|top stop
    stop to think|full stop|pass through|passed|position size|position sizes|in a position to|stop the|to stop receiving|with stop|stop asking
    """
}
