package import Diagnostics

/// A tree together with everything wrong with it. Parsing always yields a tree.
package struct Parsed<Tree: Sendable>: Sendable {
  package var tree: Tree
  package var diagnostics: [Diagnostic]
  /// The text ends before the statement does: more of it could make it complete.
  package var isIncomplete: Bool
  /// One of the diagnostics is that the text ends too early, whatever else is wrong.
  package var endsEarly: Bool

  package init(tree: Tree, diagnostics: [Diagnostic], isIncomplete: Bool, endsEarly: Bool? = nil) {
    self.tree = tree
    self.diagnostics = diagnostics
    self.isIncomplete = isIncomplete
    self.endsEarly = endsEarly ?? isIncomplete
  }
}
