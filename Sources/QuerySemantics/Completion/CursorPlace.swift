import Diagnostics
import QuerySyntax

/// What the word at the cursor stands for, as the checker met it.
enum CursorPlace {
  /// The source of a query.
  case source
  /// The source that `describe` is to tell about.
  case describedSource
  /// The source that `why` is to tell about.
  case explainedSource
  /// A field of the scope; `isDotted` behind `newsletter.`.
  case field(Scope, isDotted: Bool)
  /// A value that is tested against a scalar; the scope is `nil` where no field can stand.
  case value(Scalar, Scope?, ValueRole)
  /// The ideas or points of a row.
  case relation(Scope)
  case parameterType
  /// A word that help is asked about.
  case topic
  /// A value that nothing is known about.
  case freeText

  /// Whether a value may stand by itself: behind `in` only a time may, whose values cover others.
  var takesValues: Bool {
    guard case .value(let left, _, .member) = self else { return true }
    return left.type.isTemporal
  }

  enum ValueRole {
    case plain
    /// Behind `in`, without brackets.
    case member
    /// Behind `has`, where `any (…)` and `all (…)` may stand too.
    case word
  }
}

/// Where the checker met the word that stands for the cursor.
struct CursorSighting {
  var place: CursorPlace
  /// What is written of the value or name before the cursor's word, with escapes resolved.
  var written: String
  /// The offset at which the value or name begins.
  var start: UInt32
}

extension Resolver {
  /// Stands for the cursor in a text; a word that nobody writes.
  static let cursorWord = "zz_cursor_zz"

  /// Notes the place if the cursor's word stands in `name`; the first place counts.
  mutating func meet(_ name: Name, _ place: @autoclosure () -> CursorPlace) {
    guard looksForCursor else { return }
    meet(name.text, at: name.span, place)
  }

  /// Notes the place if the cursor's word stands in a value.
  mutating func meet(_ value: Expr, _ place: @autoclosure () -> CursorPlace) {
    guard looksForCursor else { return }
    switch value.kind {
    case .word(let text), .string(let text), .cashtag(let text): meet(text, at: value.span, place)
    default: break
    }
  }

  private mutating func meet(_ text: String, at span: SourceSpan, _ place: () -> CursorPlace) {
    guard cursorSighting == nil, let marker = text.firstRange(of: Self.cursorWord) else { return }
    cursorSighting = CursorSighting(
      place: place(), written: String(text[..<marker.lowerBound]), start: span.start)
  }
}

/// Where the checker meets the cursor's word in a statement; `nil` where that word is none of the names and values it knows.
func cursorSighting(in statement: Statement, _ environment: NameEnvironment) -> CursorSighting? {
  var resolver = Resolver(environment: environment)
  resolver.looksForCursor = true
  _ = resolver.statement(statement)
  return resolver.cursorSighting
}
