/// A kind of phrase that tells whether a letter makes a call.
enum CallCue: Int, CaseIterable {
  /// The author, or what is the author's.
  case author
  /// The author by a pronoun, where the paragraph has named him.
  case pronoun
  /// Somebody else, whose trades are no calls.
  case other
  /// A holding or liking; with the author, a call.
  case holding
  /// A trade that opens or enlarges a position.
  case opening
  /// A trade that closes one.
  case closing
  /// Turns a verb of the author around.
  case negation
  /// The author's opinion.
  case opinion
  /// What a price should do or what a thing is worth.
  case view
  /// A level of a trade.
  case level
  /// A form of trade that needs no author.
  case trade
  /// Says that there is no call.
  case noCall
  /// Decided not to move: a neutral call.
  case waiting
  /// What may go wrong.
  case risk

  static let table: PhraseTable = {
    var table = PhraseTable(capacity: 1_024)
    for cue in allCases {
      for phrase in cue.phrases.utf8.split(separator: UInt8(ascii: "|")) {
        table.insert(Array(phrase).filter { $0 != UInt8(ascii: "\n") }, value: cue.rawValue)
      }
    }
    return table
  }()

  private var phrases: String {
    switch self {
    case .author:
      """
      i|we|my|our|ours|me|us|mine|the fund|the portfolio|model book|model portfolio|the model|the author|the editor|the desk|\
      the letter|the note|the house|the writer|the piece|the column|the essay|the strategist|the manager|the newsletter|writer|author|letter|my family|our clients|model account
      """
    case .pronoun: "he|she|it|his|her|its"
    case .other:
      """
      who|they|you|your|people|investors|others|someone|somebody|everyone|everybody|nobody|funds|hedge funds|analysts|brokers|\
      institutions|dealers|managers|management|central banks|foreigners|traders|insiders|retail|the family|the company|the committee|\
      the federal reserve|the fed|households|businesses|firms|banks|contacts|consumers|the board|participants|members|the street|consensus|\
      their|them|customers|clients|the market|buybacks
      """
    case .holding:
      """
      own|owns|hold|holds|have on|am in|like|likes|prefer|prefers|favour|favours|favor|favors|long|short|overweight|underweight|\
      keep|keeps|stay|stays|remain|remains|bullish|bearish|rather own|rather have|rather hold|buyer|buyers|seller|sellers|\
      among the sellers|among the buyers|recommend|recommends|recommendation|set aside|largest holding|largest position|\
      biggest holding|biggest position|core holding|core position|choice|favourite|favorite|top pick|pick|holding|holdings|\
      position in|of the book|of the portfolio|in the portfolio|want to own|want the shares|want the stock|would want|wants to own|\
      happy to own|comfortable holding|least preferred|most preferred|constructive|of what i own|does own|running|\
      staying with|stays with|staying in|sticking with|sticks with|stick with|lean into|leans into|leaning into|lean against|leaning against|least loved|switch our preference|\
      deserves more room|deserves less room|room in the portfolio|carry shorts|carry longs|starter short|starter long|the short|the long|shorts|longs|patience with|have clients in|admires|\
      wrong side of|right side of|exposed to|exposure to|sitting in|sit in|paired with|have it at|am positioned|are positioned|positioned for
      """
    case .opening:
      """
      buy|buys|buying|bought|add|adds|adding|added|put on|opened|initiated|initiate|initiating|started|start|took|take|picked up|picking up|wrote|\
      write|doubled|borrowed shares|borrowed the shares|borrowed stock|increase|increased|increasing|build|built|building|established|\
      paid a price|sold short|sell short|selling short|shorted|shorting|trailed|raise the stop|raised the stop|lower the stop|lowered the stop|went long|go long|\
      going long|went short|go short|going short|sold puts|sold the puts|sold calls|sold puts on|sold the straddle|sold futures|use strength to get out|\
      sell|will sell|would sell|selling|tranche|fade|fading|faded|scale in|scaling in|accumulate|accumulating|nibble|nibbled|nibbling|\
      upgrade|upgraded|downgrade|downgraded|reiterate|raise our target|lift our|position|put it on|put some on|get to|goes from|went from|moved from|\
      rotate into|rotated into|rotating into|switch into|switched into|swapped into|top up|topped up|topping up|stepping in|stepped in|sells|writes|writing|wrote|grabbed|grab|loaded|loading|loads|gone into|went into|going into|moves into|moved into|moving into|get into|getting into|\
      reducing|reduce|reduces|trim|trims|trimming|trimmed|cut|cuts|cutting|rotating|rotated|rotates|bet against|bets against|betting against|played|bought back|short it|\
      hedge|hedges|hedging|offsets|offset|fund it|financed from|funds it|funded|sold mine|hop off|use the enthusiasm|offers|bid for|bids|own the|working an order|leave an order|\
      borrow a few|borrow some|collecting|collect|swaps|swap|switches|replace|replaced|replaces|deploy|deployed|averaging|averaged|pairs|pair|matched|position for|went|establish|\
      owning|paying up|paid|pays up|take the other side|takes the other side|leaves|leave
      """
    case .closing:
      """
      sold|closed|closing|exited|exit|took profits|taking profits|took profit|booked|covered|called away|stopped out|am out|are out|m out|re out|got out|let it go|\
      are done|am done|moved on|have owned|used to own|sold out|flat again|sold what|cashed in|sold the last|sold the rest|were long|was long|were short|was short|had been long|\
      had been short|have been out
      """
    case .negation:
      """
      not|no|never|don t|doesn t|didn t|wouldn t|won t|can t|cannot|neither|without|nothing|t|hardly|nor|none|rather not
      """
    case .opinion:
      """
      calls|observes|reckons|regard|regards|projects|estimate|estimates|estimation|proposes|propose|maintain|maintains|doubts|worries|fears|warns|questions|think|thinks|believe|believes|expect|expects|suspect|suspects|reckon|reckons|see|sees|view|doubt|doubts|argue|argues|convinced|confident|would|forecast|model|models|anticipate|see merit|\
      look for|looking for|bet|betting|to my mind|in my view|in our view|my guess|am willing|are willing
      """
    case .view:
      """
      upside|downside|undervalued|overvalued|cheap|expensive|mispriced|re rate|rerate|rerating|re rating|too low|too high|has to come down|have to come down|come down|go higher|\
      go lower|goes up|going up|will fall|will rise|should rise|should fall|has further to go|outperform|underperform|worth|fair value|bargain|overpriced|dear|rich|attractive|\
      unattractive|compelling|asymmetric|risk reward|risk and reward|bottomed|peaked|breakout|breaks out|roll over|rolls over|squeeze|trap|value trap|mean revert|\
      skewed to the downside|skewed to the upside|give back|gives back|higher from here|lower from here|catching up|repriced|reprice|reprices|drops|drop|climb|climbs|rally|fall|falls|rise|rises|\
      revenue drops|too conservative|too optimistic|double|halve|gift|priced for perfection|in the price|free option|still growing|lucky|dead money|mistake|category error|\
      set up|setup|best idea|the trade|cleanest expression|drift higher|drift lower
      """
    case .level:
      """
      stop|stops|stop at|stop loss|target price|price target|targeting|breakeven|break even|take profit|entry|entry at|wrong on a close|wrong below|wrong above|\
      entry level|objective|tp|first target|second target|risking|for a move to|sized at|looking for|year end target|twelve month target|we target|on dips|on weakness|on strength|nav|\
      half position|half size|full size|full position|average size|basis points of risk|defined risk|stop is|stop under|up to|horizon
      """
    case .trade:
      """
      put spread|call spread|put spreads|call spreads|risk reversal|collar|straddle|strangle|strangles|via perps|covered calls|pair trade|\
      to buy|to sell|to overweight|to underweight|to outperform|to underperform|on dips|list of sales|list of buys|buy list|sell list|conviction list|selling side|long side|short side|\
      long leg|short leg|bear put|bull call|put vertical|call vertical|calendar spread|butterfly|puts on|calls on|steepener|flattener|spread trade|\
      long short|conviction|overweight|underweight|top pick|best idea|buy rating|sell rating|rating|recommendation
      """
    case .noCall:
      """
      no opinion|no view|no strong view|nothing to add|no trade|no trade left|no position|no position in|no call|not a call|i pass|we pass|pass|passing|left alone|leave it alone|leaving it alone|\
      moving on|nothing in it for us|nothing for us|have not studied|haven t studied|no interest|no edge|nothing to do|on the sidelines|watch list|watchlist|watching|on my radar|on our radar|\
      keep an eye|keeping an eye|don t own|do not own|i do not at present|nothing to chew on|too hard|no thought|nor a thought|is not a signal|no axe|not for us|not for me|nothing to say|not involved|\
      no exposure|not touching|won t touch|staying away|stay away|don t trade|do not trade|nothing on|have nothing|to watch|worth watching|worth a look|one to watch|of no interest|all i have to say|\
      not a view|in passing|haven t thought|have not thought|nobody cares|hands in|no idea|not looking to|for information only|closed the position|set no target
      """
    case .waiting:
      """
      neither add nor sell|neither adding nor selling|neither buying nor selling|neither buy nor sell|hold mine|keep holding|nor would i part|sit tight|sitting tight|sit on our hands|wait|stand aside|\
      standing aside|standing pat|not adding|happy to hold|nothing to change|leave it at|stays at|stay neutral|remain neutral|are neutral|am neutral|neutral on|flat on|wait for a better
      """
    case .risk:
      """
      the risk|a risk|risks|risk is|risk to|if i am wrong|if we are wrong|i am wrong|we are wrong|if i m wrong|if we re wrong|if wrong|position is wrong|wrong on a close|wrong if|stop|stops|stop loss|what could go wrong|\
      the bear case|the bull case|bear case|could go wrong|may go wrong|change my mind|change our mind|invalidate|invalidated|invalidates|would be wrong|trade fails|thesis fails|thesis breaks|there is a case|to be fair|\
      the danger|danger is|the worry|my worry|our worry|the threat|i lose|we lose|critics|caveat|downside risk|upside risk|against us|against me|what worries|unless
      """
    }
  }
}
