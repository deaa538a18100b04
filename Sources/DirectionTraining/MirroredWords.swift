/// Words of finance and those that say the opposite, so that a text can be told the other way round.
///
/// What a word tells of one direction its opposite tells of the other; a mirrored copy of each labelled text teaches both from
/// one.
struct MirroredWords {
  private let opposites: [String: String]

  init() {
    var opposites: [String: String] = [:]
    for line in Self.pairs.split(whereSeparator: \.isNewline) {
      for pair in line.split(separator: " ") {
        let words = pair.split(separator: "/").map(String.init)
        guard words.count == 2 else { continue }
        if opposites[words[0]] == nil { opposites[words[0]] = words[1] }
        if opposites[words[1]] == nil { opposites[words[1]] = words[0] }
      }
    }
    self.opposites = opposites
  }

  /// The opposite of a word in lower case, if it has one.
  subscript(word: String) -> String? { opposites[word] }

  /// Where a word has several opposites the first pair counts.
  private static let pairs = """
    long/short longs/shorts overweight/underweight bullish/bearish bull/bear bulls/bears
    buy/sell buys/sells buying/selling bought/sold buyer/seller buyers/sellers
    call/put calls/puts upside/downside upgrade/downgrade upgrades/downgrades upgraded/downgraded upgrading/downgrading
    outperform/underperform outperforms/underperforms outperformed/underperformed outperforming/underperforming
    outperformance/underperformance outperformer/underperformer
    rise/fall rises/falls rising/falling rose/fell risen/fallen gain/loss gains/losses gained/lost gaining/losing
    climb/slide climbs/slides climbing/sliding climbed/slid jump/drop jumps/drops jumped/dropped jumping/dropping
    surge/plunge surges/plunges surged/plunged surging/plunging soar/tumble soars/tumbles soared/tumbled soaring/tumbling
    rally/slump rallies/slumps rallied/slumped rallying/slumping rebound/retreat rebounds/retreats rebounded/retreated
    advance/decline advances/declines advanced/declined advancing/declining up/down higher/lower upward/downward
    strong/weak stronger/weaker strongest/weakest strength/weakness strengthen/weaken strengthens/weakens
    strengthened/weakened strengthening/weakening strongly/weakly
    increase/decrease increases/decreases increased/decreased increasing/decreasing
    raise/cut raises/cuts raised/reduced raising/cutting expand/contract expands/contracts expanded/contracted
    expanding/contracting expansion/contraction accelerate/decelerate accelerates/decelerates accelerated/decelerated
    accelerating/decelerating acceleration/deceleration
    improve/deteriorate improves/deteriorates improved/deteriorated improving/deteriorating improvement/deterioration
    positive/negative positives/negatives optimistic/pessimistic optimism/pessimism good/bad better/worse best/worst
    beat/miss beats/misses beating/missing tailwind/headwind tailwinds/headwinds
    cheap/expensive cheaper/dearer cheapest/dearest undervalued/overvalued underpriced/overpriced
    undervaluation/overvaluation discount/premium oversold/overbought undervalues/overvalues
    winner/loser winners/losers beneficiary/victim beneficiaries/victims benefit/suffer benefits/suffers benefited/suffered
    benefiting/suffering boost/dent boosts/dents boosted/dented boosting/denting help/hurt helps/hurts helped/hurt helping/hurting
    lift/drag lifts/drags lifted/dragged lifting/dragging support/pressure supports/pressures supported/pressured
    supportive/adverse favourable/unfavourable favorable/unfavorable
    confident/worried confidence/worry hope/fear hopes/fears
    robust/fragile healthy/sick resilient/vulnerable resilience/vulnerability solid/shaky
    tighten/loosen tightens/loosens tight/loose tightening/loosening shortage/glut deficit/surplus scarce/plentiful
    breakout/breakdown above/below top/bottom high/low highs/lows peak/trough bottomed/topped bottoming/topping ceiling/floor
    resistance/support accumulate/distribute accumulating/distributing accumulation/distribution
    appreciate/depreciate appreciates/depreciates appreciated/depreciated appreciating/depreciating appreciation/depreciation
    underestimated/overestimated underestimates/overestimates underestimate/overestimate underestimating/overestimating
    underappreciated/overappreciated underowned/overowned unloved/adored hated/loved hate/love
    overdone/underdone outpace/lag outpaces/lags outpaced/lagged outpacing/lagging leader/laggard leaders/laggards
    leading/lagging widen/narrow widens/narrows widened/narrowed widening/narrowing
    succeed/fail succeeds/fails succeeded/failed success/failure win/lose wins/loses won/lost winning/losing
    profit/loss profits/losses profitable/unprofitable growth/decline grow/shrink grows/shrinks grew/shrank growing/shrinking
    approve/reject approves/rejects approved/rejected approval/rejection attractive/unattractive compelling/uninspiring
    constructive/cautious like/dislike likes/dislikes prefer/avoid prefers/avoids preferred/avoided
    add/trim adds/trims added/trimmed adding/trimming own/avoid double/halve doubles/halves doubled/halved doubling/halving
    upbeat/downbeat upturn/downturn uptrend/downtrend uptick/downtick upgradeable/downgradeable boom/bust
    inflow/outflow inflows/outflows hawkish/dovish steepen/flatten steepens/flattens steepener/flattener
    bargain/bubble fast/slow faster/slower more/less most/least easier/harder
    inexpensive/pricey upped/lowered raised/lowered hike/cut hikes/cuts hiked/cut
    """
}
