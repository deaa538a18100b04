import Newsletters

/// Fragments about one subject, and how often letters turn to it.
struct ProseTopic: Sendable {
  let weight: Int
  let titles: [String]
  /// All equally frequent.
  let subjects: [String]
  /// Most frequent first; the last ones are rare, so that some words of the text workloads are.
  let objects: [String]
}

let proseTopics = [
  ProseTopic(
    weight: 17, titles: ["The price of chips", "Order books", "Lead times", "One node ahead"],
    subjects: [
      "semiconductors", "foundry customers", "memory prices", "chip makers", "packaging lines",
      "equipment orders",
      "inventories at distributors", "data centre budgets",
    ],
    objects: [
      "the order book", "last year's capacity plans", "accelerator demand", "the inventory cycle",
      "wafer starts", "what suppliers had promised", "consensus on margins", "the replacement cycle",
    ]),
  ProseTopic(
    weight: 15, titles: ["Seats and renewals", "Software on sale", "Subscription arithmetic"],
    subjects: [
      "software names", "renewal rates", "enterprise buyers", "seat counts", "billing at the large vendors",
      "cloud contracts", "free cash flow", "new bookings",
    ],
    objects: [
      "the fear of cheap agents", "net retention", "guidance for the year", "the discount to history",
      "usage pricing", "stock compensation", "the pipeline", "customers' patience",
    ]),
  ProseTopic(
    weight: 14, titles: ["The long end", "Supply week", "A premium for time", "What the curve paid"],
    subjects: [
      "treasuries", "the long bond", "auction tails", "the front end", "real yields", "pension buyers",
      "the curve", "duration sellers", "issuance", "break-evens",
    ],
    objects: [
      "the path of policy", "the supply calendar", "growth data", "dealers' balance sheets",
      "the neutral rate", "foreign demand", "the term premium", "the wage figures",
    ]),
  ProseTopic(
    weight: 12, titles: ["Barrels and balances", "Refill season", "The spread in crude"],
    subjects: [
      "crude stocks", "refinery runs", "shale output", "gas storage", "freight rates", "the producers' group",
      "product inventories", "winter demand",
    ],
    objects: [
      "the curve's backwardation", "export capacity", "inventories in the hub", "the weather",
      "spare capacity",
      "crack spreads", "the maintenance season", "strategic buying",
    ]),
  ProseTopic(
    weight: 10, titles: ["Funding currencies", "The dollar's week", "Carry, and its end"],
    subjects: [
      "the dollar", "the yen", "carry trades", "reserve managers", "rate differentials", "exporters' hedges",
      "the unwind in funding trades",
    ],
    objects: [
      "the policy gap", "terms of trade", "intervention talk", "hedging costs", "crowded positioning",
      "a disorderly unwind", "the trade balance",
    ]),
  ProseTopic(
    weight: 8, titles: ["Pinned", "The cost of calm", "Skew and strikes"],
    subjects: [
      "dealers", "implied volatility", "skew", "option sellers", "systematic funds", "short gamma",
      "the expiry", "hedging flows",
    ],
    objects: [
      "realised volatility", "the strike with most open interest", "overnight premium", "dealer gamma",
      "target exposure", "the event calendar", "quiet sessions", "the unwind of hedges",
    ]),
  ProseTopic(
    weight: 8, titles: ["Metal that stays", "Ore and orders", "Weighing gold"],
    subjects: [
      "copper", "gold", "mine supply", "smelter margins", "central bank buying", "scrap flows", "silver",
    ],
    objects: [
      "grid spending", "real rates", "concentrate supply", "jewellery demand", "visible stocks",
      "the energy bill",
    ]),
  ProseTopic(
    weight: 7, titles: ["Blocks", "Coins and coupons", "Settlement risk"],
    subjects: [
      "bitcoin", "stablecoin issuance", "exchange balances", "miners", "fund inflows",
      "leverage on perpetuals",
    ],
    objects: [
      "liquidity", "the halving story", "funding rates", "the regulatory calendar", "tax selling",
      "treasury bids",
    ]),
  ProseTopic(
    weight: 5, titles: ["Spreads too tight", "Maturity wall", "Lending standards"],
    subjects: [
      "credit spreads", "private lenders", "regional banks", "default rates", "covenants", "deposit costs",
    ],
    objects: [
      "the refinancing wall", "recovery values", "the yield on offer", "loan demand", "capital rules",
    ],
  ),
  ProseTopic(
    weight: 4, titles: ["Baskets", "Aisle by aisle", "The careful shopper"],
    subjects: [
      "retail sales", "store traffic", "household savings", "discounters", "travel bookings", "card spending",
    ],
    objects: ["wage growth", "the savings rate", "freight costs", "markdowns", "the holiday season"]),
]

let proseVerbs = [
  " ran ahead of ", " lagged ", " weighed on ", " outpaced ", " reset ", " kept pressing against ",
  " followed ",
  " said more than ", " caught up with ", " diverged from ", " absorbed ", " overtook ",
  " quietly supported ",
  " contradicted ", " was repriced with ", " barely moved with ", " anticipated ", " turned before ",
]

let proseTails = [
  ".", ".", ".", ".", " for a third month.", ", and nobody seemed surprised.", " while volumes stayed thin.",
  ", which the market had not asked for.", " at the margin.", ", as the autumn letter argued.",
  " despite a firm start to the week.", ", with a lag of two quarters.", " in every region but one.",
  ", and positioning showed it.", " without any help from policy.", ", so patience was cheap.",
  " after the revision.", ", on our own series.", " once seasonal effects were removed.", ", for now.",
]

let proseStances: [Direction: [String]] = [
  .long: [
    " looks set to climb", " deserves a larger weight", " is worth accumulating on weakness",
    " has room to rally",
    " should outperform from here", " is the author's preferred long",
  ],
  .short: [
    " looks set to fall", " deserves a smaller weight", " is worth selling into strength",
    " has room to slide",
    " should underperform from here", " is the author's preferred short",
  ],
  .neutral: [
    " is left on the watch list", " looks fairly priced", " offers no edge either way", " is best left alone",
  ],
]

let proseReasons = [
  " because ", ", the letter says, since ", ": ", " now that ", "; the evidence is that ", ", given that ",
]
