import Corpus
import CorpusLoading
import QuerySemantics

extension Session {
  /// Runs a statement; where the cache turns out to be damaged meanwhile, the files are read again and it runs once more.
  ///
  /// Damage is found when a part of the cache is first looked at, and what is damaged reads as missing. Until it is
  /// repaired nothing is written, so a statement has to look at all that it tells of before it begins to write.
  package func onSoundCorpus(_ statement: () -> Outcome) -> Outcome {
    let (result, resultText, names) = (saved, savedText, environment)
    let outcome = statement()
    guard isUnsound else { return outcome }
    (saved, savedText, environment) = (result, resultText, names)
    return repair() ? statement() : .interrupted
  }

  /// Whether answers may be wrong, because parts of the cache are damaged.
  var isUnsound: Bool { loaded.corpus.isDamaged }

  /// Loads the files again without their cache. The last result stays where its rows mean what they meant.
  ///
  /// - Returns: Whether that was not stopped.
  private func repair() -> Bool {
    let damaged = loaded
    guard let sound = load(request, monitor: settings.loadMonitor, trustsCache: false) else {
      output.message("note: the cache is damaged, and reading the files again was stopped\n")
      return false
    }
    loaded = sound
    watch?.restart(from: sound)
    say(damagedCacheNote)
    if !sound.isOfSameFiles(as: damaged) {
      dropResult()
    }
    return true
  }
}

/// Told where the files had to be read because of it.
package let damagedCacheNote = "note: the cache was damaged and was rebuilt"
