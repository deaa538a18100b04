/// Sets of places that grow by being joined.
struct DisjointSets {
  /// What leads from a place to the least one of its set; those that are not here are alone.
  private var parents: [Int: Int] = [:]

  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(of: a), root(of: b))
    if first == second { return }
    parents[max(first, second)] = min(first, second)
  }

  private mutating func root(of place: Int) -> Int {
    var root = place
    while let parent = parents[root] { root = parent }
    var next = place
    while let parent = parents[next], parent != root {
      parents[next] = root
      next = parent
    }
    return root
  }

  /// The sets of more than one place, by their least place; each ascends.
  var all: [[Int]] {
    var copy = self
    var sets: [Int: [Int]] = [:]
    for place in parents.keys.sorted() { sets[copy.root(of: place), default: []].append(place) }
    return sets.sorted { $0.key < $1.key }.map { [$0.key] + $0.value }
  }
}
