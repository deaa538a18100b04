import CivilTime
import Corpus
import Newsletters

/// Three dated letters and one undated, small enough to know by heart.
///
///     row  published          publication    author    minutes  ideas
///     0    2026-05-20T10:00   Harbor Notes   O’Neil    12       NVDA long 0.8, IGV short 0.6
///     1    2026-03-02T08:30   harbor notes   –         5        IGV long 0.7, IGV long 0.5, (no ticker) neutral
///     2    2026-03-01T23:00   Tin Whistle    Ada Pike  –        –
///     3    –                  Tin Whistle    Ada Pike  20       NVDA long, no confidence
let smallCorpus = Corpus([undated, second, quiet, first])

private var first: Newsletter {
  var letter = Newsletter(title: "Chips ahead of the curve")
  letter.publication = "Harbor Notes"
  letter.author = "O’Neil"
  letter.people = ["Ada Pike", "Bo Lind"]
  letter.published = time(2026, 5, 20, minute: 600)
  letter.minutes = 12
  letter.summary = "Demand for chips keeps rising.\n\nInventories are thin."
  letter.points = ["Chips lead", "Software lags"]
  letter.ideas = [
    idea("NVDA", .long, 0.8, "Order books are full for two years."),
    idea("IGV", .short, 0.6, "Long-term budgets are cut; software suffers."),
  ]
  return letter
}

private var second: Newsletter {
  var letter = Newsletter(title: "Software spring")
  letter.publication = "harbor notes"
  letter.published = time(2026, 3, 2, minute: 510)
  letter.minutes = 5
  letter.ideas = [
    idea("IGV", .long, 0.7, "Software spending returns."),
    idea("IGV", .long, 0.5, "Margins grow."),
    idea(nil, .neutral, nil, nil),
  ]
  return letter
}

private var quiet: Newsletter {
  var letter = Newsletter(title: "A quiet week")
  letter.publication = "Tin Whistle"
  letter.author = "Ada Pike"
  letter.people = ["ada pike"]
  letter.published = time(2026, 3, 1, minute: 1380)
  return letter
}

private var undated: Newsletter {
  var letter = Newsletter(title: "Undated thoughts")
  letter.publication = "Tin Whistle"
  letter.author = "Ada Pike"
  letter.minutes = 20
  letter.ideas = [idea("NVDA", .long, nil, "Chips again.")]
  return letter
}

private func time(_ year: Int, _ month: Int, _ day: Int, minute: Int) -> PublishedTime? {
  CivilDate(year: year, month: month, day: day).map { PublishedTime(Timestamp($0, minuteOfDay: minute)) }
}

private func idea(
  _ ticker: String?, _ direction: Direction, _ confidence: Double?, _ rationale: String?
) -> Idea {
  var idea = Idea()
  idea.ticker = ticker
  idea.name = ticker == "NVDA" ? "NVIDIA" : nil
  idea.instrumentClass = ticker == "NVDA" ? .equity : ticker == "IGV" ? .etf : nil
  idea.direction = direction
  idea.confidence = confidence.flatMap { Confidence($0) }
  idea.rationale = rationale
  return idea
}
