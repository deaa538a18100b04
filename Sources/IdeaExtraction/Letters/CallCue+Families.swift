extension CallCue {
  /// Families of words that stand for each other, put together: each of the first with each of the second and so on.
  var families: [[String]] {
    switch self {
    case .opening: Self.openingFamilies
    case .holding: Self.holdingFamilies
    case .placed: Self.placedFamilies
    case .closing: Self.closingFamilies
    case .noCall: Self.noCallFamilies
    case .waiting: Self.waitingFamilies
    case .opinion: Self.opinionFamilies
    default: []
    }
  }

  private static let openingFamilies = [
    [
      "included|including|added to|acted on it|acted on this|acted on that|have acted|put it in|put them in|goes in|went in|going in",
      "at|from|today|the list|the portfolio|the book|with|on",
    ],
    [
      "acted on it|have acted on|acted accordingly|done so|did so|joined them|followed suit|put my money|put our money|put my own money"
    ],
    [
      "paid|have paid|ve paid|am paying|m paying|are paying|re paying|replaced|replacing|swapped|swapping|switched|paired|was a buyer|were buyers",
      "it|up|for it|for them|out of|into|with|the|a|our|my",
    ],
    [
      "replaced|replacing|swapped|swapping|paired|accumulated|nibbling at|bought back|rebought|re entered|reentered|went back into|got back into|averaged in|reloaded|pressed|pressing|shorted|doubled up|trebled|tripled|joined in"
    ],
    [
      "begin|began|begun|start|started|starting|keep|kept|continue|continued|have been|ve been|has been|am|are|was|were|m|re|will be|be",
      "buying|adding|selling|shorting|accumulating|purchasing|building|trimming|adding to|buying more|fading|averaging into",
    ],
    [
      "begin|began|begun|start|started|continue|continued|intend|plan|want|look|looking|prepared|willing|ready|happy|going|ll continue",
      "to buy|to purchase|to accumulate|to add|to sell|to short|to build|to own|to fade|to lean on|to sell short|to be long|to be short",
    ],
    [
      "take|took|taken|taking|open|opened|opening|establish|established|initiate|initiated|start|started|starting|build|built|building|put on",
      "a|a small|a first|a new|a starter|a modest|an initial|a full|a half|a larger|our first|my first|a tactical|a toehold",
      "position|stake|short|long|holding|line|short position|long position|weight",
    ],
    [
      "put|putting|add|added|adding|buy|bought|buying|got|get|getting|pick up|picked up|take|took|sell|sold",
      "more|another|some more|a bit more|a little more|another slug|another tranche|a further|some money|my money|our money|money|new money|half",
    ],
    [
      "would|d|ll|will|can|could|should",
      "buy|sell|short|add|double|sell short|fade|use that|press|take profits|be adding|be buying",
    ],
    [
      "got|bought|purchased|added|shorted",
      "shares|units|it|them|mine|stock|calls|puts|some|a few|a little|a bit|the dip|the shares",
    ],
    [
      "sell|selling|fade|fading|short|shorting|sold|lean on|leaning on|press|pressing|lean into",
      "rallies|any rally|every rally|strength|any bounce|bounces|every bounce|every pop|pops|rips|the rip|the pop|any pop|any strength|it here",
    ],
    [
      "buy|buying|bought|add on|add to|own|bid for",
      "dips|any dip|every dip|weakness|any weakness|pullbacks|any pullback|the dip|it here|the drop",
    ],
    [
      "bid|bidding|bid for|have bids|working a bid|have an order|standing order|bids|left a bid",
      "again|in|at|below|under|to buy|at the|for it",
    ],
    [
      "we move|i move|we moved|i moved|move our|moving|move it|lift it|lifted it|raise it|raised it|cut it|take it|took it",
      "to buy|to sell|to overweight|to underweight|up to|from|to long|to short|from long|from short",
    ],
  ]

  private static let holdingFamilies = [
    [
      "stay|staying|remain|am|m|are|re",
      "where i am|where we are|where i was|where we were|put|in it|with it|on board|the course|on that side",
    ],
    [
      "remain|remains|stay|stays|am|are|m|re|is|still|be|was made|become|became|turned|turn|have been|ve been",
      "a buyer|a seller|buyers|sellers|a happy holder|a holder|happy holders|friendly|constructive|positive on|negative on|keen on|partial to|optimistic on|optimistic about|upbeat on|upbeat about|wary of|cautious on|sour on|positioned for|positioned|invested|invested in|fully invested|in from|in this|in it|overweight|underweight|long|short|bullish|bearish|comfortable with|comfortable owning|content to own|happy to own|glad to own|not selling|not a seller|buyers of|sellers of",
    ],
    [
      "is|was|remains|stays|still|became|becomes|has become|makes",
      "my favourite|my favorite|our favourite|our favorite|our preferred|my preferred|my biggest|our biggest|my largest|our largest|my top|our top|the best|our pick|my pick|the one to own|the one to have|the one i own|the one we own|the one i would|the one i d|a core holding|a core position|our core|my core",
    ],
    [
      "continue to|would|d|would rather|d rather|rather|prefer to|still|want to|happy to|ll",
      "own|hold|favour|favor|prefer|like|be in|be long|be short|have|be a buyer|be a seller|be buyers|be sellers|be overweight|be underweight|recommend|be invested|be in the|stick with|stay with|put",
    ],
    [
      "my|our",
      "position|position in|holding|holding in|stake|stake in|exposure|exposure to|preference|preference for|favourite|favorite|pick|choice|short|long|line|vehicle|average|average is|cost|cost is|target|target is|stop|stop is|entry|conviction|biggest position|trade|bet",
    ],
    [
      "have|have got|ve got|got|have had|ve had|has|keep|keeps|keeping|put",
      "it on|them on|this on|the trade on|on|a position|a small position|a short|a long|a stake|mine|calls|puts|money in|capital in|skin in",
    ],
    ["betting|bet|wagering|leaning|positioned|tilted|hedged", "against|on it|that|for it|with|short|long"],
    [
      "see|find|regard|consider|view|rate|treat|think of",
      "it as|this as|this the most|it the most|it as a buy|it as a sell|anything under|anything below|anything above|anything over",
    ],
  ]

  private static let placedFamilies = [
    [
      "remain|remains|stay|stays|is|are|new|back|still|goes|added|keeps its place|belongs",
      "on it|on the list|on our list|to the list|to our list|on the focus list|on the buy list|on our buy list|to the portfolio|in the portfolio|in the model|on the conviction list",
    ],
    [
      "of|in|to|into|from",
      "the book|our book|my book|the portfolio|our portfolio|my portfolio|the partnership|the fund|the sleeve|my account|our account|my ira|my roth|my pension|my isa|the model portfolio|the model|my retirement account|the focus list|our focus list|the conviction list|the buy list|the list of longs|the account|my savings|the long book|the short book",
    ],
    [
      "a|an|at a|our|my|to a|full|half|with a|the",
      "1 position|2 position|3 position|4 position|5 position|6 position|7 position|8 position|10 position|full position|half position|starter position|core position|core holding|small position|5 weight|full weight|larger position|largest position|large position|5 stake|structural holding|starter",
    ],
    [
      "average|cost|cost basis|paid|entry|entered|bought|in|long|short|longs|sold|short it|opened|purchased|added|in at|long since|short since|began",
      "at|from|between|is|around|of|near",
    ],
    [
      "the cleanest|the best|the simplest|the most straightforward|the purest|the cheapest|our favourite|our favorite|my favourite|my favorite|our preferred|my preferred",
      "way|expression|hedge|purchase|trade|play|carry|vehicle|idea|short|long|name|pick|holding|stock",
    ],
    [
      "new|this week s|this month s|today s|our|my|his|her|the",
      "pick|picks|buy|purchase|addition|longs|shorts|long|short|holdings|conviction|ideas",
    ],
    [
      "entry|target|stop|stop loss|objective|risk|targets|first target|tp|horizon|weight|size",
      "zone|price|level|1|2|is|at",
    ],
  ]

  private static let closingFamilies = [
    [
      "left it|left them|parted with|parted company with|said goodbye to|hit the target|hit its target|hit our target|hit my target|target was hit|target hit|reached our target|reached its target|no longer in|we don t now|we do not now|i don t now|had it in|had them in|have sold out"
    ],
    ["gone|out", "since|as of|for now|for good"],
    [
      "was|were|has been|have been|is|are|been|got",
      "sold|closed|covered|stopped out|exited|liquidated|unwound|sold off at|taken off|called away|let go",
    ],
    [
      "sold|sell|let go|let go of|dumped|exited|closed|liquidated|covered",
      "every share|all of it|all of our|all my|all our|all of them|everything|the whole|our whole|the entire|our entire|our remaining|my remaining|the remainder|the last of|out of|into it|my|our|the position|the trade|our position|my position|the rest",
    ],
    [
      "leaves|left|leaving|exits|drops out of|removed from|comes out of|dropped from",
      "the book|the portfolio|the list|the model|the fund|our list|the buy list",
    ],
    ["stopped|took it|taken", "at|out|off"],
    [
      "last of|rest of|remainder of|last third of|last third|last half",
      "our shares|my shares|the shares|our holding|my holding|was sold|it was sold|it went|the position",
    ],
    [
      "removed|removing|dropped|dropping",
      "from the list|from our list|from the portfolio|from the focus list|from coverage|from my list",
    ],
    ["have|had|ve", "closed|exited|left|sold|covered|not owned it|not owned|made its money|run its course"],
  ]

  private static let noCallFamilies = [
    ["can add|have|could add|add|know", "nothing|nothing to|little to|nothing about|no more than"],
    [
      "no|zero|not an|without an|without a|neither a|nothing of a|not a",
      "opinion|opinions|view|views|position|positions|comment|plan|plans|rating|edge|idea|stance|axe|trade|exposure|conviction|recommendation|interest|call",
    ],
    [
      "nothing|not much|little",
      "to do|to add|to say|to offer|useful to offer|for me|for us|here|planned|new|to see|doing",
    ],
    [
      "not|never|don t|doesn t|didn t|won t|wouldn t|can t|cannot|haven t|isn t|wasn t",
      "for me|for us|yet|interested|involved|touching|touch|trade|covered|cover|pulled the trigger|catch|mine|ours|chasing|chase|doing anything|add it|be touching|change what|go near|play|trade it|my trade|our trade|paid for",
    ],
    [
      "needs to|must|has to|have to|until it|until i|until we|until the|if it|once it|when it|unless it",
      "hold|base|bases|holds|prove|picks|pick|break|breaks|clear|clears|settle|settles|close|closes|get back|reclaims|reclaim|see|confirm|confirms",
    ],
    [
      "on the|on my|on our|still on the|to the|from the",
      "bench|radar|sidelines|fence|shelf|watch list|watchlist|list to watch|shopping list|back burner|outside",
    ],
    [
      "still|am|are|m|re|just",
      "deciding|thinking about|watching|undecided|on the fence|waiting for|reading|learning|looking at|studying|considering",
    ],
    ["would like to|d like to|would love to|d love to|hope to|hoping to", "own|hold|buy|be in"],
    ["i|we|i d|we d|i would|we would|rather", "leave to|leave those to|leave these to|leave that to"],
    ["too|a bit too|far too", "early|hard|late to|rich for me|rich for us|complicated|difficult to"],
    [
      "gets|get|getting|has|have|caught|catches",
      "my attention|my interest|close|interesting|our attention|our interest",
    ],
    [
      "left|leave|leaves|leaving",
      "us cold|me cold|it alone|them alone|alone|it to|that to others|it for others|to others|to my|to those|to the optimists|to braver|to braver souls",
    ],
    [
      "sit|sitting|pass|passing|skip|skipping|skipped|missed",
      "this one out|it out|on it|on this|on that|it|this one|out|them",
    ],
    [
      "neither here nor there|either way|in either direction|let others go first|no hurry|no rush|under review|covered by|not covered|we looked at|in passing|alert set|set an alert|fair coin|beyond me|no quarrel|rather not guess|rather not have|prefer not to have|skip|would leave alone|leave alone today|missed it"
    ],
  ]

  private static let waitingFamilies = [
    [
      "we are where we were|i am where i was|benchmark weight is|right weight|about right|seems right|no change to|no changes to|not going to sell|not going to add|not going to average|nor did we sell|nor did i sell|did not sell|didn t sell|on the fence|stick to hold|stays a hold|still a hold"
    ],
    [
      "neither|not|have neither|neither been|have not",
      "bought nor sold|buying nor selling|buy nor sell|added nor sold|adding nor trimming|add nor trim|added nor trimmed|adding or selling|long nor short|trade around it|propose to change|do neither",
    ],
    [
      "content to|happy to|glad to|comfortable to|going to|would|we|i|ll|will",
      "leave it there|leave it be|sit on it|hold what|keep what|hold what i have|keep what i have|keep what we have|hold here|just hold|sit tight|wait|let it run|do neither|do nothing",
    ],
    [
      "benchmark weight|neutral weight|no change to our|no change in our|no change to my|no change to the|weight unchanged|target weight|is unchanged|rating unchanged|market weight|at hold|hold rating|neutral rating|stay neutral|neutral on duration|flat and happy|fairly valued|close to fair value|fair at|fully valued|close to the quotation|no view on the print|no view on price|no view on direction|short volatility|sell the straddle|sold the straddle|selling the straddle|iron condor|short strangle|sell the strangle|sold the strangle|range bound|in a range|i do neither|we do neither"
    ],
    ["wait and see|waiting for a better price|wait for a better price|on hold for now|marketweight"],
    ["is not|isn t|am not|m not|aren t|are not|not", "selling|selling it|a seller|selling and|trimming"],
  ]

  private static let opinionFamilies = [
    [
      "should|would|will|must|ought to|could|can|has to|have to|going to|d",
      "be lower|be higher|fall|rise|go up|go down|be worth|trade at|trade back|come down|move higher|move lower|double|halve|rally|re rate|follow|reprice|be surprised|not be surprised",
    ],
    [
      "looking|look|looks|aim|aiming|playing|positioned|waiting",
      "for a move|for a rally|for a fall|for lower|for higher|for upside|for downside|for new highs|for",
    ],
    [
      "my|our",
      "number|numbers|estimate|estimates|model|models|target|fair value|view|guess|case|base case|thesis|forecast|math|arithmetic|estimate of",
    ],
    [
      "worth|intrinsic value|fair value|upside to|downside to|could reach|see it at|see it going|headed for|heading for|on its way to|going back to|going back under|going to zero|priced for|prices in|is pricing|does not reflect|doesn t reflect|not in the price|still reflects|too low|too high|too cheap|mispriced"
    ],
  ]
}
