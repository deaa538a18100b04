import Corpus
import CorpusLoading
import QuerySemantics

extension Session {
  /// Follows the files that are loaded from now on, or no more; without a word says whether that is so.
  func setWatch(_ word: String?) -> Outcome {
    switch word?.lowercased() {
    case nil: say("watch is \(watch == nil ? "off" : "on")")
    case "off": watch = nil
    case "on":
      guard !request.paths.isEmpty else { return fail("the bundled samples do not change") }
      guard isAtPrompt else {
        return fail("files are watched for the prompt; this script runs over what is loaded")
      }
      if watch == nil { watch = CorpusWatch(of: request, from: loaded) }
    default: return fail("usage: .watch on|off")
    }
    return .done
  }

  /// Goes over to what the watch has read since, and says what changed.
  func takeInChanges() {
    if let found = watch?.takeRenewed() { takeIn(found) }
  }

  /// Goes over to what the same request comes to now, and says what changed. The last result goes where its rows may mean something else.
  ///
  /// - Returns: Whether anything is different.
  @discardableResult
  func takeIn(_ found: Loaded) -> Bool {
    let changes = found.changes(since: loaded)
    let isOther = found.corpus !== loaded.corpus
    loaded = found
    if found.foundDamage { say(damagedCacheNote) }
    if isOther { dropResult() }
    guard isOther || !changes.isEmpty else { return false }
    say("\(changes.isEmpty ? "files were read again" : changes.text): \(found.summary)")
    return true
  }

  /// Row numbers mean something else in another corpus.
  func dropResult() {
    saved = nil
    savedText = nil
    environment.saved = nil
  }
}

extension SourceChanges {
  /// `2 files changed, 1 new, 1 removed`; the first part has the noun.
  fileprivate var text: String {
    let parts = [(changed, "changed"), (new, "new"), (removed, "removed")].filter { 0 < $0.0 }
    return parts.enumerated().map { index, part in
      guard index == 0 else { return "\(part.0) \(part.1)" }
      let noun = part.0 == 1 ? "file" : "files"
      return part.1 == "new" ? "\(part.0) new \(noun)" : "\(part.0) \(noun) \(part.1)"
    }.joined(separator: ", ")
  }
}
