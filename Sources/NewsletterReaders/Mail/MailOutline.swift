/// How the parts of a message lie within each other.
struct MailOutline {
  let nodes: [MailNode]
  /// The nodes that each node holds, in their order.
  private(set) var children: [[Int]]
  /// The embedded messages that themselves hold one.
  private var holders: Set<Int> = []
  /// Whether the message holds another that does not lie within a third.
  private var isHolder = false

  init(_ nodes: [MailNode]) {
    self.nodes = nodes
    children = Array(repeating: [], count: nodes.count)
    // A container stands before what it holds, so its own owner is known by then.
    var owners: [Int?] = []
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) }
      let owner = node.parent.flatMap { nodes[$0].kind == .embedded ? $0 : owners[$0] }
      owners.append(owner)
      guard node.kind == .embedded else { continue }
      if let owner { holders.insert(owner) } else { isHolder = true }
    }
  }

  /// The message itself (`nil`) and the messages within it, in their order.
  var messages: [Int?] { [nil] + nodes.indices.filter { nodes[$0].kind == .embedded } }

  /// The outermost part of the message itself (`nil`) or of one embedded in it.
  func root(of message: Int?) -> Int? {
    if let message { children[message].first } else { nodes.indices.first }
  }

  /// Whether a message holds another.
  func holdsMessage(_ message: Int?) -> Bool { message.map(holders.contains) ?? isHolder }
}
