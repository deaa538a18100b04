/// A kind of word. Words of finance are sorted by hand; the trained weights say what each kind means beside a name.
enum WordClass: Int, CaseIterable {
  case rise
  case fall
  case raise
  case lower
  case income
  case burden
  case good
  case bad
  case negation
  case undecided
  case past
  case comparison
  case high
  case low
  case person
  case event
  case modal
  case time
  case market
  case unit
  case view
  case term
  case contrast
  /// The one whose view is told.
  case author
  case buying
  case selling
  case flat
  case cheap
  case dear
  case other
  /// Begins or ends a clause.
  case clause

  var mask: UInt32 { 1 << UInt32(rawValue) }

  /// In lower case, set apart by blanks.
  var words: String {
    switch self {
    case .rise:
      """
      rise rises rising rose risen gain gains gained climb climbs climbed jump jumps jumped
      surge surges surged soar soars soared rally rallies rallied rallying advance advances
      advanced rebound rebounds recover recovers recovery zoom zooms spurt spurts spike spikes
      leap leaps leapt rocket bounce bounces firm firms firmed strengthen strengthens
      strengthened appreciate appreciates edge perk uptick upside uptrend breakout upmove revive
      revival revives swell swells accelerate accelerates double doubles doubled triple
      quadruple shoot shoots gallop skyrocket grow grows grew growing growth expand expands
      inches buoyant buoyed cheer cheers lift lifts lifted boost boosts boosted propel propels
      fold highest reclaim reclaims reclaimed restore extends outpaced zooming surpass heat
      pickup upbeat snap snaps rebounding surging soaring climbing gaining jumping advancing
      zoomed helped help helps aided aid aids support supported supports spurred spur fuelled
      fuel fuels sparkle sparkles glitter glitters shine shines shone bottomed attract attracts
      lure lures
      """
    case .fall:
      """
      fall falls falling fell fallen drop drops dropped slip slips slipped slipping slide slides
      slid plunge plunges plunged tumble tumbles tumbled slump slumps slumped sink sinks sank
      decline declines declined dip dips dipped crash crashes crashed tank tanks tanked lose
      loses losing lost shed sheds ease eases eased weaken weakens weakened weakness retreat
      retreats crack cracks nosedive plummet plummets plummeted skid skids skidded trim trims
      trimmed pare pares pared depreciate depreciates downside downtrend correction correct
      corrects selloff bleed bleeds crumble crumbles erode erodes eroded contract contracts
      shrink shrinks shrank shrunk slow slows slowed slowing slowdown narrow narrows halve
      halves wobble swoon tepid subdued sag sags drag drags dragged dent dents dented hurt hurts
      hit hits batter battered pummel hammered knock knocks hobble halt crater wipe wiped erase
      erased below red lowest downbeat rout choppy soften softens softened loser losers weigh
      weighs weighed adequate sluggish thin slack tumbling plunging sliding declining dropping
      slumping sinking derail derails wither withers spooked spook spooks bleeding haemorrhage
      pullback meltdown bloodbath mayhem carnage routed slashing easing under breach breaches
      breached snapped
      """
    case .raise:
      """
      increase increases increased raise raises raised hike hikes hiked up higher more add adds
      added boost boosts lift lifts upward widen widens
      """
    case .lower:
      """
      decrease decreases reduce reduces reduced cut cuts slash slashes slashed lower lowers
      lowered down less pare trim downward curb curbs narrow narrows
      """
    case .income:
      """
      profit profits revenue revenues sales income earnings demand margin margins order orders
      output export exports volume volumes turnover pat ebitda growth dividend production
      deliveries subscribers users collections inflow inflows bookings shipments traffic
      guidance outlook forecast rating target estimates eps premium valuation pbt ebit cashflow
      cash nii nim aum arpu footfall footfalls realisation realisations sale topline bottomline
      net consumption investment investments capex hiring jobs capacity loan credit advances
      deposits assets
      """
    case .burden:
      """
      loss losses debt npa npas cost costs provision provisions provisioning expense expenses
      deficit default defaults inflation liability liabilities stress outflow outflows
      unemployment slippages delinquencies impairment writedown layoffs cases claims tariffs
      npls interest rates rate yields yield fuel redemptions attrition churn inventory
      inventories supply supplies glut burn borrowings leverage duty taxes
      """
    case .good:
      """
      favoured poised intact excellent reform reforms inclusion infusion rerating subsidy subsidies
      cushion cushioned sweetens sparkle reaping renewed stabilise stabilises phenomenal comfort
      stimulus exciting incentive incentives winner winners darling hopeful rewards
      beat beats beating win wins won bag bags bagged upgrade upgrades upgraded outperform
      outperforms outperforming outperformed buy buys buying bought accumulate overweight
      bullish optimistic upbeat positive favourable favorable strong stronger robust healthy
      solid stellar impressive record best bright attractive cheap undervalued bargain
      multibagger top topped outshine outpace approval approves approved nod clearance clears
      cleared secure secures bonus buyback rewarding promising confident confidence hope hopes
      benefit benefits benefited profitable success successful opportunity recommend recommends
      prefer preferred favourite like likes love conviction resilient exceed exceeds exceeded
      surpass surpasses improve improves improved improvement momentum turnaround breakthrough
      rich leader leads pick picks bull bulls supportive optimism relief ease boon good great
      better safe decent potential opportunities value story expansion reward sweet fancied
      fancy darling blockbuster oversubscribed lucrative boom booming thrive thriving rosy
      strongest highest smart steal compelling constructive upgrading hot award awarded awards
      acquire acquires signs bet bets long add adding entry target
      """
    case .bad:
      """
      war wars crunch problem problems disappointment bites bite exposed suffer suffering flooding
      overhang punished alarming conflict invasion geopolitical lockdown doubts doubt looms toll blame
      stumble stumbles withdraws withdraw restrictions sanctions fizzle fizzles hawkish bruising
      opioids hostile shaky bruised rattle rattles rattled shaken virus pandemic strikes protest curbs
      blacklist delist delisting squeeze squeezed liquidation
      miss misses missed missing downgrade downgrades downgraded underperform underperforms
      underperforming underperformed sell sells selling sold avoid underweight bearish
      pessimistic negative unfavourable weak weaker poor bleak dismal disappointing disappoint
      disappoints disappointed worst worse dull low lows overvalued expensive probe probes fraud
      scam penalty penalties fine fined ban bans banned lawsuit sue sues sued warn warns warned
      warning concern concerns worry worries worried fear fears risk risks pressure pressures
      woes trouble troubled crisis turmoil uncertainty volatile volatility delay delays delayed
      suspend suspends suspended resign resigns quits exit exits bankruptcy insolvency recession
      downturn headwinds jitters panic bear bears bad tough difficult hard challenge challenges
      threat threatens threaten blow strike shutdown recall closes close shut reject rejects
      rejected raid raids scandal allegations alleged illegal violation dispute litigation junk
      underwhelming muted flat lacklustre gloomy dim lag lags lagging lagged struggle struggles
      struggling cautious caution vulnerable collapse collapses collapsed fail fails failed
      failure charges charge court cbi ed sebi duty tax liquidity restructuring derail upholds
      notice notices seized arrest arrested bribery guilty jail conviction evasion default
      bankrupt beleaguered ailing embattled distressed stressed wary nervous sceptical skeptical
      shun shuns dump dumps dumped pledge pledged impair impaired scrutiny glitch outage breach
      hack hacked stalled stall stalls scrap scraps scrapped cancel cancels cancelled terminate
      terminated oppose opposes opposed slam slams accuse accuses accused fire blast accident
      crash toxic shortage shortages choke uncertain
      """
    case .negation:
      """
      not no never without unlikely neither nor cannot fail fails failed deny denies denied
      hardly avoid stop stops stopped unable lack lacks lacking instead
      """
    case .undecided:
      """
      hold neutral unchanged maintain maintains maintained steady stable sideways rangebound
      await awaits watch eye eyes may could might likely seek seeks plan plans planning consider
      considers mull mulls appoint appoints launch launches unveil unveils announce announces
      says said sees seen
      """
    case .past:
      """
      was were had been has last year ago earlier previous
      """
    case .comparison:
      """
      than versus vs over against compared outperform underperform
      """
    case .high:
      """
      high highs peak record lifetime
      """
    case .low:
      """
      low lows bottom
      """
    case .person:
      """
      promoter promoters shareholder shareholders secretary minister official officials governor
      regulator
      ceo cfo coo md chairman chairperson chair president director directors chief officer
      executive executives head member founder spokesperson spokesman economist analyst analysts
      strategist manager managing partner vice senior former boss veteran
      """
    case .event:
      """
      auction announcement announcements appointment transaction clarification warrants scheme schemes
      rejig revamp campaign summit
      meeting meetings conference board agm ipo offer listing issue rights stake deal merger
      acquisition acquire acquires sale buyout partnership jv venture pact agreement mou talks
      bid files filing report statement press comment interview review research survey data
      release
      """
    case .modal:
      """
      may might could can should will would expect expects expected likely if whether how what
      why when which who seek seeks plan plans want wants consider mull eye eyes ask asks set
      soon tomorrow await wait decide decides proposal propose proposes
      """
    case .time:
      """
      today yesterday week month quarter year day session fy jan feb mar apr may jun jul aug sep
      sept oct nov dec monday tuesday wednesday thursday friday afternoon morning
      """
    case .market:
      """
      market markets stock stocks share shares scrip equity equities index indices futures spot
      trade trading sector bond bonds currency price prices
      """
    case .unit:
      """
      pc percent cent per crore cr rs million billion mn bn lakh points bps
      """
    case .view:
      """
      view views call rating target tp outlook stance recommendation brokerage broker retains
      retain retained reiterates reiterate initiates initiate coverage
      """
    case .term:
      """
      long short term near medium
      """
    case .contrast:
      """
      but while although despite however whereas though yet even amid
      """
    case .author:
      """
      i we me my our us mine ours author letter writer note desk she he her his fund portfolio book bulletin
      model strategy
      """
    case .buying:
      """
      buy bought buying buyer own owns owned owner long longs add adding accumulate overweight hold holding hold
      stack stacking load loaded loading reinvest keep keeps scoop nibble initiate prefer prefers favour favours
      outperform reload build position bid call calls upgrade purchase
      """
    case .selling:
      """
      sell sold selling seller short shorts shorting underweight fade fading exit dump ditch trim trimming cut
      puts put underperform reduce avoid unload unloaded borrow against downgrade lighten
      """
    case .flat:
      """
      neutral flat sideline sidelines aside wait waiting watch watching bench undecided no none nothing neither nor
      opinion unowned straddle condor benchmark equal inline marketweight pass abstain square collar yardstick either
      """
    case .cheap:
      """
      cheap cheaper cheapest undervalued discount bargain inexpensive washed oversold unloved hated neglected
      overlooked forgotten underowned abandoned despised misunderstood underestimated trough
      """
    case .dear:
      """
      expensive dear overvalued rich frothy stretched bubble mania crowded overbought euphoria hype perfection
      nosebleed overowned overhyped consensus darling peak lofty pricey multiple
      """
    case .other:
      """
      insiders funds speculators retail shorts bulls bears analysts street hedge dealers foreigners investors
      holders everybody everyone people crowd consensus market twitter reddit
      """
    case .clause:
      """
      but while as after and amid despite although though whereas however on
      """
    }
  }
}
