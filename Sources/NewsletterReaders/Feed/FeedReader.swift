import CXML2
import Diagnostics
import Newsletters

/// Reads RSS of any version and Atom: each entry is a newsletter.
///
/// Nothing outside the bytes is opened and nothing that they declare is expanded. Of a damaged feed all is kept that can be read. A
/// problem of many entries is told once, with their number. Cost: a few passes, some 100 MB/s without the HTML of the entries.
func readFeed(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  let text = FeedText(bytes)
  var letters = EntryLetters(context)
  let collector = FeedCollector(text) { letters.add($0) }
  let walk = FeedWalk(over: text, collector)
  collector.finish()
  letters.complete(from: collector.feed)
  for problem in text.problems + letters.problems.all { part.add(problem) }
  if let first = collector.unknownReferences?.first { part.add(.referenceUnknown(text.span(at: first))) }
  let isEmpty = letters.newsletters.isEmpty
  let mismatch = text.mismatch.map {
    Diagnostic.feedDamaged(
      "an end tag is missing before, or this one ends nothing", keptSomething: !isEmpty, $0)
  }
  let fault = fault(of: walk, keptSomething: !isEmpty, at: text.span(at: walk.faultOffset))
  // What was mended before the walk stands before what the walk stumbled over.
  let told = walk.outcome == .XMLOutcomeDamaged ? mismatch ?? fault : fault ?? mismatch
  if let told { part.add(told) }
  if isEmpty, told == nil { part.add(.feedWithoutEntries(bytes.prefix(1)[...].place)) }
  part.newsletters += letters.newsletters
}

private func fault(of walk: FeedWalk, keptSomething: Bool, at span: SourceSpan) -> Diagnostic? {
  switch walk.outcome {
  case .XMLOutcomeWellFormed: nil
  case .XMLOutcomeDamaged: .feedDamaged(walk.reason, keptSomething: keptSomething, span)
  case .XMLOutcomeTooDeep: .elementsTooDeep(FeedWalk.depthLimit, keptSomething: keptSomething, span)
  case .XMLOutcomeTooManyNamespaces: .tooManyNamespaces(keptSomething: keptSomething, span)
  case .XMLOutcomeNoMemory: .withoutMemory(at: span)
  }
}
