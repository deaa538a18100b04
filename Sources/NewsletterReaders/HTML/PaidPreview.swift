extension HTMLTree {
  /// Whether the page or the mail breaks off where only those who pay read on.
  ///
  /// It asks them to sign in, or says that the letter is for them beside a link by which one becomes one of them.
  var isOnlyPreview: Bool {
    // Looking at what is around a phrase takes time, and a page has few of them.
    var looks = 50
    for node in nodes.indices where tag(node) == .text && 0 < looks {
      let text = text(node)
      guard 12...200 ~= text.count else { continue }
      let asksToSignIn = signInPhrases.occur(in: text)
      guard asksToSignIn || paidPhrases.occur(in: text) else { continue }
      looks -= 1
      if isSeen(node), asksToSignIn || hasSubscription(behind: node) { return true }
    }
    return false
  }

  private func isSeen(_ node: Int) -> Bool {
    var index = node
    while let parent = parent(index) {
      if isHidden(parent) { return false }
      index = parent
    }
    return true
  }

  private func hasSubscription(behind node: Int) -> Bool {
    nodes.indices[(node + 1)...].prefix(40).contains { index in
      tag(index) == .text && subscriptionPhrases.occur(in: text(index).prefix(60))
    }
  }
}

private let signInPhrases = Phrases(["already a paid subscriber?", "already a paying subscriber?"])

private let paidPhrases = Phrases([
  "this post is for paid subscribers", "this post is for paying subscribers",
  "this post is for subscribers only",
  "this content is for paid subscribers", "the rest of this post is for", "subscribe to keep reading",
  "subscribe to continue reading", "upgrade to keep reading", "keep reading with a 7-day free trial",
])

private let subscriptionPhrases = Phrases([
  "subscribe", "upgrade", "sign in", "log in", "start trial", "free trial",
])
