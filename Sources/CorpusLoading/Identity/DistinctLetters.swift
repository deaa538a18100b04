import Corpus
import Newsletters

/// The newsletters of a load after those that are one newsletter have been put together.
///
/// Two are one where publication, title and day are the same and their texts are alike, or where the body is the same; and so are all
/// that are connected by such pairs. What
/// comes out has no such pair any more, so that putting it together once more changes nothing.
struct DistinctLetters {
  /// A newsletter that became part of another one.
  struct Merge: Hashable {
    /// Its place among those that were read.
    var letter: Int
    /// The place of the one that leads.
    var leader: Int
  }

  private(set) var newsletters: [Newsletter]
  /// Of each newsletter.
  private(set) var identities: [LetterIdentity]
  /// The place of each newsletter, or of the one that leads it, among those that were read; ascending.
  private(set) var places: [Int]
  /// In the order of the newsletters that were read.
  private(set) var merges: [Merge] = []

  /// Cost: a few accesses to a table for each newsletter; where some are the same, a pass over the texts of those, and one
  /// more table of all.
  init(_ newsletters: [Newsletter], _ identities: [LetterIdentity]) {
    self.newsletters = newsletters
    self.identities = identities
    places = Array(newsletters.indices)
    var members = Members()
    // A title and a publication that were filled in can make a new pair, which ends since each round leaves fewer.
    while let sets = connected() { merge(sets, of: newsletters, &members) }
    merges = members.byLeader.flatMap { leader, others in
      others.filter { $0 != leader }.map { Merge(letter: $0, leader: leader) }
    }
    merges.sort { $0.letter < $1.letter }
  }

  /// The places in `newsletters` of those that are one, each set ascending; `nil` where all differ.
  private func connected() -> [[Int]]? {
    let candidates = SharedHashes(identities)
    guard !candidates.isEmpty else { return nil }
    var sets = DisjointSets()
    for candidates in candidates.ofIssues { connect(IssueComparison.self, candidates, &sets) }
    for candidates in candidates.ofBodies { connect(BodyComparison.self, candidates, &sets) }
    let found = sets.all
    return found.isEmpty ? nil : found
  }

  /// Compares each with those before it that differ among themselves, which are few: their hash is the same.
  private func connect<Comparison: LetterComparison>(
    _ comparison: Comparison.Type, _ candidates: [Int], _ sets: inout DisjointSets
  ) {
    var different: [(place: Int, comparison: Comparison)] = []
    for place in candidates {
      guard let compared = Comparison(newsletters[place]) else { continue }
      if let same = different.firstIndex(where: { $0.comparison.isSame(as: compared) }) {
        sets.join(different[same].place, place)
        different[same].comparison.include(compared)
      } else if different.count < comparedLetters {
        different.append((place, compared))
      }
    }
  }

  private mutating func merge(_ sets: [[Int]], of read: [Newsletter], _ members: inout Members) {
    var isGone = [Bool](repeating: false, count: newsletters.count)
    for set in sets {
      let ranked = members.join(set.map { places[$0] }, of: read)
      guard let leader = ranked.first, let first = set.first else { continue }
      for place in set.dropFirst() { isGone[place] = true }
      newsletters[first] = merged(ranked.map { read[$0] })
      identities[first] = LetterIdentity(newsletters[first])
      places[first] = leader
    }
    let kept = isGone.indices.filter { !isGone[$0] }.sorted { places[$0] < places[$1] }
    newsletters = kept.map { newsletters[$0] }
    identities = kept.map { identities[$0] }
    places = kept.map { places[$0] }
  }
}

/// Newsletters of one title and day that differ in time or text, past which no more are compared.
private let comparedLetters = 64

/// The newsletters that each leader stands for, by their places among those that were read.
private struct Members {
  private(set) var byLeader: [Int: [Int]] = [:]

  /// Puts together what the leaders stand for; the best-ranked comes first, and leads from now on.
  mutating func join(_ leaders: [Int], of read: [Newsletter]) -> [Int] {
    var all: [Int] = []
    for leader in leaders { all += byLeader.removeValue(forKey: leader) ?? [leader] }
    all.sort { (read[$0].format.rank, $0) < (read[$1].format.rank, $1) }
    if let leader = all.first { byLeader[leader] = all }
    return all
  }
}
