/// The rows of the table that come from how people say what they did or will do, in whatever register.
extension Cue {
  /// Buying, keeping and wanting more.
  static let buying: [Cue] = [
    Cue(
      "add/adds/added/adding more|buy/buys/bought/buying more|bought again|added again", 1.3, .position,
      .ahead),
    Cue(
      "add/adds/added/adding on|add/adds/added/adding into|buy/buys/bought/buying into", 1.1, .position,
      .ahead),
    Cue("add/buy/bought/buying/buys/adding/adds/added on/into every/each/any/the", 1.3, .position, .ahead),
    Cue("on every/each/any dip/dips/pullback/retreat/retracement/setback/wobble", 1.0, .view),
    Cue(
      "buy/buys/buying/bought the dip|buyer/buyers of dips|dip buyer/buyers|on dips|on weakness", 1.1, .view),
    Cue(
      "buyer/buyers at/on/of/below/under|remain/remains/still/am/are buyers|am/is a buyer", 1.2, .position,
      .ahead),
    Cue("i/we own|author/letter/writer/note owns|he/she owns", 1.1, .position, .ahead),
    Cue(
      "i/we bought|author/letter/writer/fund/he/she/note bought|have bought|has bought", 1.2, .position,
      .ahead),
    Cue("i/we buy|author/letter/writer/fund/he/she/note buys", 1.2, .position, .ahead),
    Cue("i/we keep/kept/hold/held|he/she/author/letter keeps/holds/retains", 0.7, .position, .ahead),
    Cue("keep/keeps/kept buying/adding/accumulating/stacking|stack/stacks/stacking", 1.2, .position, .ahead),
    Cue(
      "not/never sold/selling/sell a/one/my/any|haven t sold|not selling|no intention of selling", 1.1, .view),
    Cue(
      "loaded up|loading the boat|back up the truck|backed up the truck|filled my boots|pounded the table",
      1.3, .view),
    Cue(
      "nibble/nibbles/nibbled/nibbling|scooped up|scooping up|snapped up|picked up|picking up some", 0.9,
      .position, .ahead),
    Cue(
      "top up|tops up|topped up|topping up|averaged down|averaging down|doubled down|doubling down", 1.1,
      .position, .ahead),
    Cue(
      "start/starts/started/starting to build/accumulate/buy/add|begin/begins/began/begun to buy/accumulate/build",
      1.2, .position, .ahead),
    Cue(
      "initiate/initiates/initiated longs|fresh longs|go long|going long|went long|gone long|get long|stay long|staying long",
      1.4, .position, .ahead),
    Cue(
      "long from|long at|long since|am long|are long|is long|be long|remain/remains/still long|long again",
      1.4, .position, .ahead),
    Cue(
      "long the|long with|long into|longs in|net long|outright long|happily long|comfortably long", 1.2,
      .position, .ahead),
    Cue("bot|lifted the offer|paid up for|paid up to own", 1.0, .position, .ahead),
    Cue(
      "want/wants/wanted/wanting to own/buy|like/likes/love/loves to own|glad/happy to own", 1.3, .position,
      .ahead),
    Cue(
      "would/ll/will gladly/happily pay|would/will buy/own/hold|d buy|d own|d hold|ll buy", 1.1, .position,
      .ahead),
    Cue(
      "rather own/hold/buy|sooner own/hold|rather be long|better to own|prefers to own", 1.3, .position,
      .ahead),
    Cue(
      "owner/owners of|shareholder/shareholders since|holder since|one of my/our largest/biggest", 0.9,
      .position, .ahead),
    Cue(
      "biggest/largest position|full position|full size|half position|outsized position|top holding|core long",
      1.0, .view),
    Cue(
      "weight/allocation/position/stake/holding raised|raise/raises/raised/lift/lifts/lifted the/our weight/allocation",
      1.3, .view),
    Cue(
      "raise/raises/raised/lift/increase/increases/increased the allocation/weighting/exposure", 1.3, .view),
    Cue(
      "move/moves/moved/moving to overweight|overweight in|most preferred|preferred name/play/pick|stays/stay overweight",
      1.3, .view),
    Cue(
      "back in at|back into|got back in|getting back in|bought it back|bought them back|rebought", 1.1,
      .position, .ahead),
    Cue(
      "taken/took/takes/taking a position/stake/stab/punt|opened a long|opening a long|opens a long", 1.1,
      .position, .ahead),
    Cue("put money in|putting money in|put more in|money to work|money into", 1.0, .position, .ahead),
    Cue(
      "reinvest/reinvests/reinvested/reinvesting|drip is on|dividends reinvested|let it compound|compounder",
      1.0, .view),
    Cue(
      "paid to wait|pays me to wait|pay/pays you to wait|get/gets paid to wait|collect the coupon", 0.9, .view
    ),
    Cue(
      "hold on to it|holding on to|hang on to|hanging on to|sit tight|sitting tight|staying put|let it run|letting it run",
      0.9, .view),
    Cue(
      "sold/sell/sells/selling/wrote/writes/writing/short the/some/cash puts|puts sold|sold puts|wrote puts|short puts|writing puts",
      1.3, .position, .ahead),
    Cue(
      "bought/buy/buys/buying/own/owns/long the/some/january/december/march/june calls", 1.2, .position,
      .ahead),
    Cue(
      "calls bought|call options|call spread/spreads|call vertical|bull spread/spreads|call fly|risk reversal|leaps",
      1.0, .option),
    Cue("get assigned|put to me|assignment|take delivery", 0.8, .view),
    Cue(
      "cheap/cheapest in|too cheap|very cheap|still cheap|dirt cheap|absurdly cheap|on sale|gift|a steal|bargain",
      0.7, .view, .behind),
    Cue(
      "catching up to do|room to run|room left|further to run|legs|upside from here|plenty of upside|more to come|early innings",
      0.9, .view),
    Cue(
      "could/should/can/will double/triple|a double|double from here|two bagger|three bagger|multi bagger|ten bagger",
      1.0, .view),
    Cue(
      "we/i/he/she/author see/sees/expect/expects/look/looks/looking higher|headed higher|heading higher|higher from here|grind up",
      1.1, .view),
    Cue(
      "risk/risks/risk reward skewed to the upside|asymmetry|asymmetric|limited downside|little left to lose|floor under",
      0.8, .view),
    Cue(
      "reiterate/reiterates/maintain/maintains/keep/keeps/raise/raises buy|reiterate/maintain/keep our buy",
      1.4, .view),
    Cue(
      "reiterate/maintain/keep our outperform/overweight|buy tp|buy with|conviction buy|strong buy|accumulate with",
      1.4, .view),
    Cue("tp|target of|target price|objective of|price objective|t p", 0.3, .view),
    Cue(
      "squeeze higher|short squeeze|shorts trapped|face ripper|short covering rally|shorts will have to cover",
      0.9, .view),
    Cue(
      "underowned|under appreciated|hated|despised|left for dead|nobody owns|nobody wants|no one owns|priced for death|unfairly",
      0.6, .view),
    Cue(
      "comeback|turnaround|turning point|inflection|inflection point|green shoots|worst is over|behind us|behind it",
      0.6, .view),
    Cue(
      "bid tone|well supported|strong hands|supply is tight|deficit|inventories low|stocks are thin", 0.5,
      .view),
    Cue(
      "lean long|leaning long|tilt/tilts/tilted toward/towards|bias higher|upward bias|on the long side|buy side of",
      1.1, .view),
    Cue("pencilled in for|takes it to|back to|on its way to|en route to|travelling to", 0.3, .view),
  ]

  /// Selling, shorting and wanting out.
  static let selling: [Cue] = [
    Cue(
      "i/we sold|author/letter/writer/fund/he/she/note sold|have sold|has sold|sold mine/ours|sold my/our",
      -1.1, .position, .ahead),
    Cue(
      "i/we sell|author/letter/writer/fund/he/she/note sells|we/i would sell|d sell|ll sell", -1.2, .position,
      .ahead),
    Cue("sell/sells/selling/sold/fade/fades/fading/faded into/every/any/each/the", -1.2, .position, .ahead),
    Cue(
      "sell/selling/sold the rip/rips/rally/rallies/bounce/bounces/strength/news|sell on rise|sell on rallies",
      -1.2, .view),
    Cue(
      "seller/sellers at/of/above|remain/remains/still/am/are sellers|am/is a seller|seller above", -1.3,
      .position, .ahead),
    Cue(
      "get/gets/got/getting out|be out|out of it|get me out|want/wants out|wants it out|be rid of|rid of",
      -1.1, .position, .ahead),
    Cue(
      "am gone|m gone|am out|m out|we are out|we re out|out entirely|out completely|all of it out", -0.7,
      .view),
    Cue(
      "exit/exits on rise|exit on|cut/cuts/cutting/cut it to zero|to zero|cut loose|thrown in the towel|threw in the towel",
      -1.0, .view),
    Cue(
      "short from|short at|short since|am short|are short|is short|be short|remain/remains/still short|m short|re short|stay short",
      -1.5, .position, .ahead),
    Cue(
      "short the|short into|shorts in|shorts below|net short|outright short|shorts against|re shorted|reshorted|short again",
      -1.3, .position, .ahead),
    Cue(
      "go short|going short|went short|gone short|get short|got short|initiate/initiates/initiated shorts|fresh shorts|opened a short|a short at",
      -1.5, .position, .ahead),
    Cue(
      "sell it short|sells it short|sold it short|sold short|selling short|sell short|leg short|short side",
      -1.3, .position, .ahead),
    Cue("the borrow|borrow is|with the borrow|borrow cost|borrow costs|locate", -0.9, .view),
    Cue(
      "lean/leaning against|one to lean against|stand/standing in front of|take/took/taken the other side|on the other side",
      -1.0, .view),
    Cue(
      "bought/buy/buys/buying/own/owns/long/holds the/some/january/december/march/june puts", -1.3, .position,
      .ahead),
    Cue(
      "put spread/spreads|put vertical|put fly|puts on|in puts|through puts|with puts|bear spread/spreads|bear put",
      -1.0, .option),
    Cue(
      "sold/sell/sells/selling/wrote/writes/writing/short the/some/naked/upside calls|sold calls|call overwriting|calls sold",
      -0.9, .position, .ahead),
    Cue(
      "underweight in|move/moves/moved/moving to underweight|least preferred|stay/stays/staying underweight|negative weight",
      -1.4, .view),
    Cue(
      "stay/stays/staying/remain/remains negative|turned negative|negative stance|staying negative", -1.2,
      .view),
    Cue(
      "cut/cuts/lower/lowers/lowered/trim/trimmed/reduce/reduces/reduced the/our weight/allocation/exposure/weighting",
      -1.2, .view),
    Cue(
      "take/takes/took/taking the under|priced for perfection|priced as if|pays/pay for perfection|nothing can go wrong",
      -0.8, .view),
    Cue(
      "funeral|house of cards|ponzi|bubble|mania|melting ice cube|value trap|dead money|no moat|going to zero|goes to zero|worthless",
      -0.8, .view),
    Cue(
      "dilution|dilutive|prints stock|cash burn|burning cash|burns cash|going concern|chapter 11|covenant|insiders are selling",
      -0.7, .view),
    Cue(
      "insiders sold/selling/sell/unloaded|insider selling|exit liquidity|unlock|unlocks|lock up expiry",
      -0.8, .view),
    Cue(
      "halve|could halve|will halve|cut in half|half from here|halves from here|double digits again", -1.0,
      .view),
    Cue(
      "another leg down|leg lower|lower from here|headed lower|heading lower|more downside|further to fall|further downside|much lower",
      -1.1, .view),
    Cue(
      "points south|point south|south of|the way of all|roll over|rolls over|rolled over|topping|topped|blow off",
      -0.7, .view),
    Cue(
      "skewed to the downside|downside from here|no floor|air pocket|accident waiting|next accident|trapdoor|knife",
      -0.9, .view),
    Cue(
      "move to sell|moves to sell|cut to sell|sell list|our sell|reiterate/reiterates/maintain/maintains sell|sell with",
      -1.5, .view),
    Cue(
      "maintain/reiterate/keep underperform/underweight|avoid for|avoid at|avoid until|to be avoided", -1.4,
      .view),
    Cue(
      "dividend cut|cut the dividend|suspend the dividend|payout is at risk|cut again|another cut", -0.8,
      .view),
    Cue(
      "take/takes/took the other side|bet against|bets against|betting on a fall|bet on a fall|betting against",
      -1.2, .view),
    Cue(
      "wrong above|stop above|cover half|cover at|cover below|cover half at|covering at|stop over|wrong over",
      -1.0, .view),
    Cue("wrong below|stop below|stop under|s l under", 0.9, .view),
    Cue(
      "fund it out of|funded out of|finance/finances/financed/financing it out of|fund the purchase|financed by selling|paid for by selling",
      -1.2, .view),
    Cue(
      "sold against it|sell/sells/sold/selling against|short against|shorts against|on the selling side|selling side of",
      -1.1, .position, .ahead),
    Cue(
      "on the buying side|against the sale of|offset/offsets by selling|hedge/hedged by selling|as the hedge",
      -0.4, .view),
    Cue(
      "swap/swaps/swapped/switch/switches/switched out of|switch from|swapped out|sell/sold to fund", -1.0,
      .position, .ahead),
    Cue("swap/swaps/swapped/switch/switches/switched into|switch to", 1.0, .position, .ahead),
    Cue(
      "overrated|overpriced|overearning|over earning|overbuilt|oversupplied|overstretched|too rich|too dear|nosebleed",
      -0.8, .view),
    Cue(
      "terminal decline|secular decline|structural decline|structurally challenged|obsolete|obsolescence|disrupted|losing ground",
      -0.7, .view),
    Cue("the bounce|dead cat bounce|bear market rally|relief rally", -0.4, .view),
    Cue("puke|pukes|flush|rug pull|rekt|dump it|exit scam|bagholder|bagholders", -0.5, .view),
    Cue(
      "consensus margins too high|street is too high|estimates too high|estimates must fall|numbers come down|numbers must come down",
      -0.9, .view),
    Cue(
      "street is too low|estimates too low|numbers go up|numbers too low|consensus too conservative|too conservative|beat and raise",
      0.8, .view),
    Cue("lean short|leaning short|bias lower|downward bias|on the short side", -1.1, .view),
    Cue("short vol|sell vol|selling vol|short volatility", -0.6, .position, .ahead),
  ]

  /// Nothing done and nothing meant to be done.
  static let standing: [Cue] = [
    Cue(
      "no position in|without position|without a position|no position for/is|no trade|no trades|no bag|nothing on",
      2.2, .neutral),
    Cue(
      "i/we have/ve/hold no|no exposure|no axe|no view|no call|no conclusion|no forecast|no transaction|no advice|no interest",
      1.6, .neutral),
    Cue(
      "not involved|no reason to be involved|not our pond|not for us|not for me|none of my business|not my game|nothing for us",
      1.8, .neutral),
    Cue(
      "on the bench|on the list|watch list|watchlist|on our radar|on the radar|for watching|one to watch|just watch|only watch|now watch",
      1.8, .neutral),
    Cue(
      "sit out|sits out|sitting out|sit it out|sitting it out|sit this out|pass on it|polite pass|take a pass|i ll pass|we pass|i pass",
      1.9, .neutral),
    Cue(
      "on the fence|of two minds|both sides|either side|either direction|which way|which side|could go either|either outcome",
      1.6, .neutral),
    Cue(
      "stay/stays/staying/stand/stands/standing aside|stay/stays/staying out|stay/stays flat|remain/remains flat|flat here|am flat|is flat|are flat|flat overnight",
      2.0, .neutral),
    Cue(
      "neither/nor own/buy/sell/short/add|neither buy|neither bought|neither owned|nor sold|nor sell|nor short|nor buy",
      1.8, .neutral),
    Cue(
      "neither long nor short|not long or short|no long or short|won t buy|won t short|won t trade|wouldn t short|would not short",
      1.6, .neutral),
    Cue(
      "bought nothing|sold nothing|do/does/did/doing nothing|nothing to do|nothing to be done|no change|unchanged|leave/leaves/left it alone",
      1.5, .neutral),
    Cue(
      "left alone|leave/leaves/leaving alone|leave it there|leave it to others|leaves it to|left to others",
      1.6, .neutral),
    Cue(
      "fair value|fairly valued|fully valued|fully priced|in the price|priced in|about right|fair price|price is right|discounts it",
      1.0, .neutral),
    Cue(
      "hold rating|stay/stays/rate/rated/rating/keep/keeps at hold/neutral|neutral rating|in line rating|in line|market weight|benchmark weight|marketweight",
      2.2, .neutral),
    Cue(
      "equal weight|neutral weight|to neutral|at neutral|stay neutral|remain neutral|neutral on|neutral with|hold with",
      2.2, .neutral),
    Cue(
      "position came off|closed the position|closed out|squared up|square|flattened|took profits and|off the table|rang the register",
      1.0, .neutral),
    Cue(
      "cashed my chips|cashed out|taken out at|got taken out|got stopped|stopped out|tendered|sold out at|moved on|case shut|case closed",
      1.2, .neutral),
    Cue(
      "covered the last|returned the borrow|nothing left to say|nothing more to say|next question|post mortem",
      1.6, .neutral),
    Cue(
      "only as an illustration|as an example|used as|for context|as a barometer|as a yardstick|in passing|comes up because|is mentioned|gets a mention",
      1.8, .neutral),
    Cue(
      "descriptive|no recommendation|not a recommendation|no opinion|offers no opinion|makes no forecast|without an opinion|opinion should stand",
      2.0, .neutral),
    Cue(
      "can t value|cannot value|can t make a case|cannot make a case|not smart enough|too hard|too hard pile|no idea|don t know|do not know|who knows|your guess",
      1.5, .neutral),
    Cue(
      "wait/waits/waiting for/until|until then|until we get|wait and see|need/needs to see|want/wants to see|would like to see|wants proof|before acting",
      1.3, .neutral),
    Cue(
      "until somebody|until that|until those|until one|no hurry|in no hurry|not yet|too soon|too early|premature",
      1.1, .neutral),
    Cue(
      "straddle|strangle|iron condor|condor|delta neutral|delta flat|collared|collar|butterfly|gamma|pinned",
      1.4, .neutral),
    Cue(
      "range|rangebound|trading range|chop|choppy|coin flip|coin toss|toss up|two coins|balanced|evenly balanced|cancel out",
      1.2, .neutral),
    Cue(
      "rounds to|signal is flat|signal is neutral|no signal|model is flat|entered cash|in cash|cash instead|prefers cash|stay/stays in cash",
      1.6, .neutral),
    Cue(
      "has not done the work|haven t done the work|outside my|outside our|not qualified|above my pay|leave that to|leave to those",
      1.5, .neutral),
    Cue(
      "wish them well|rooting for it|admire/admires|best of luck|respect|great company|fine company|wonderful business",
      0.7, .neutral),
    Cue(
      "keep my fingers|hands off|not touching|don t touch|won t touch|wouldn t touch|not going near|go near it|stay/staying the heck away",
      1.0, .neutral),
    Cue(
      "back in the drawer|in the drawer|goes into the drawer|waiting room|on hold|under review|suspend/suspended our rating|restricted",
      1.5, .neutral),
    Cue(
      "runner up|yardstick|unowned|not owned|owned nor|nor owned|don t own|do not own|does not own|own none|owns none|own neither|owns neither",
      1.4, .neutral),
    Cue(
      "already out|long gone|gave up on|no new money|no fresh money|it just sits|leave it where|remains where it was",
      1.0, .neutral),
  ]
}
