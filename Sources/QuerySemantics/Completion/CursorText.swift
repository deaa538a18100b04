import Corpus
import Diagnostics
import QuerySyntax

/// The statement in which the cursor stands, up to the cursor.
struct CursorText {
  /// The statement up to the word at the cursor.
  private(set) var before: String
  /// The same with the word that stands for the cursor, as the parser reads it.
  private(set) var statement: Statement
  /// The parser wants something else where the word at the cursor stands.
  let isMisplaced: Bool
  /// What is typed of the word at the cursor; empty inside a string.
  let typed: String
  /// The statement may also go on with that above it, which `before` holds too.
  private(set) var mayGoOn = false
  /// Nothing is known by the name of the query's source, nor by one near it.
  private(set) var isStranger = false
  /// The offset of that word in the whole text.
  let start: Int
  let isInString: Bool
  /// Whether a blank or the start of the text stands before the word.
  let followsBlank: Bool
  /// With what the statements before have named.
  private(set) var environment: NameEnvironment
  /// Where the text before that word ends, in the whole text.
  private let end: Int
  /// What a place in `statement` must be moved by to be one in the whole text.
  private var shift: Int

  /// `nil` inside a comment or a regular expression, where nothing can be told.
  init?(_ text: String, cursor: Int, in environment: NameEnvironment) {
    let bytes = Array(text.utf8.prefix(cursor))
    let tokens = lex(SourceText(bytes: bytes, name: "")).dropLast()
    let last = tokens.last.flatMap { Int($0.span.end) == bytes.count ? $0 : nil }
    guard let split = Self.split(last, of: bytes) else { return nil }
    start = split.start
    isInString = split.isInString
    typed = isInString ? "" : String(decoding: bytes[split.start...], as: UTF8.self)
    let mended = Self.mended(Array(bytes[..<split.end]), tokens)
    let marked = SourceText(bytes: mended + Array(Resolver.cursorWord.utf8), name: "")
    guard let word = lex(marked).last(where: { marked[$0.span].contains(Resolver.cursorWord) }),
      let parsed = splitStatements(marked).last
    else { return nil }
    followsBlank = word.followsBlank
    statement = parsed.tree
    isMisplaced =
      !split.isInString
      && parsed.diagnostics.contains {
        // Behind `is` a value is read, with an error, and `missing` or `present` is wanted.
        $0.span.start == word.span.start
          || $0.code == "spelled-equal" && $0.span.end < word.span.start
            && marked[SourceSpan($0.span.end, word.span.start)].allSatisfy(\.isWhitespace)
      }
    let begin = min(Int(parsed.tree.span.start), mended.count)
    before = String(decoding: mended[begin...], as: UTF8.self)
    end = split.end
    shift = end - mended.count
    self.environment = environment
    readNames(in: splitStatements(marked).dropLast())
    mendSource()
    goOn(marked)
  }

  /// The round brackets that are open before the cursor.
  var openBrackets: Int {
    lex(SourceText(before)).reduce(0) { depth, token in
      switch token.kind {
      case .leftParen: depth + 1
      case .rightParen: max(0, depth - 1)
      default: depth
      }
    }
  }

  /// Whether the cursor stands directly behind `in (`, where a query may begin.
  var opensSet: Bool {
    let tokens = lex(SourceText(before)).dropLast().suffix(2)
    return tokens.first?.keyword == .in && tokens.last?.kind == .leftParen
  }

  /// Whether the cursor stands where the query of a `let` begins.
  var isInLet: Bool { if case .letQuery = statement.kind { true } else { false } }

  /// Puts the statement above before a word that begins a row and may go on with it.
  private mutating func goOn(_ marked: SourceText) {
    let statements = splitStatements(marked)
    guard before.isEmpty, 1 < statements.count else { return }
    let above = statements[statements.count - 2].tree
    let between = marked[SourceSpan(above.span.end, statement.span.start)]
    if case .shellCommand = above.kind { return }
    guard !between.contains(";") else { return }
    before = marked[SourceSpan(above.span.start, statement.span.start)]
    mayGoOn = true
  }

  /// A place in the statement as one in the whole text; exact for what stands on the cursor's line.
  func offset(of place: UInt32) -> Int { max(0, min(Int(place) + shift, start)) }

  /// Where the word at the cursor begins and where the text before it ends, which differ for a closed string.
  private static func split(_ last: Token?, of bytes: [UInt8]) -> (start: Int, end: Int, isInString: Bool)? {
    guard let last else { return (bytes.count, bytes.count, false) }
    let start = Int(last.span.start)
    switch last.kind {
    case .colon where last.followsBlank: return (start, start, false)
    case .word, .keyword, .wordWithQuote, .number, .percent, .parameter: return (start, start, false)
    case .cashtag: return (start + 1, start + 1, false)
    case .unterminatedString: return (bytes.count, bytes.count, true)
    case .string:
      let quote = bytes[start] < 0x80 ? 1 : 3
      return (bytes.count, max(start + quote, bytes.count - quote), true)
    case .unclosedComment, .regex, .unterminatedRegex: return nil
    default: return (bytes.count, bytes.count, false)
    }
  }

  /// Closes the strings and expressions that end with their line, lest the parser say no more of what follows.
  private static func mended(_ bytes: [UInt8], _ tokens: ArraySlice<Token>) -> [UInt8] {
    var mended: [UInt8] = []
    var copied = 0
    for token in tokens where Int(token.span.end) < bytes.count {
      guard token.kind == .unterminatedString || token.kind == .unterminatedRegex else { continue }
      let (start, end) = (Int(token.span.start), Int(token.span.end))
      let width = bytes[start] < 0x80 ? 1 : 3
      mended += bytes[copied..<end] + bytes[start..<min(start + width, bytes.count)]
      copied = end
    }
    return mended + bytes[copied...]
  }

  private mutating func readNames(in statements: ArraySlice<Parsed<Statement>>) {
    for parsed in statements {
      switch resolve(parsed, in: environment).statement {
      case .environment(let changed)?: environment = changed
      case .query(let query)?: environment.saved = query.shape
      default: break
      }
    }
  }

  /// Puts the nearest right name in place of a misspelled source, so that its fields can be told.
  private mutating func mendSource() {
    guard let name = statement.query?.source, !name.text.isEmpty, name.text != "_",
      !name.text.contains(Resolver.cursorWord), SourceID(word: name.text) == nil,
      environment.definitions[name.key] == nil
    else { return }
    let names = SourceID.allCases.map(\.rawValue) + environment.definitions.keys.sorted()
    guard let near = nearestName(to: name.text, among: names) else {
      isStranger = true
      return
    }
    let bytes = Array(before.utf8)
    let place = Int(name.span.start) - Int(statement.span.start)
    guard 0 <= place, place + name.text.utf8.count <= bytes.count else { return }
    let mended = bytes[..<place] + near.utf8 + bytes[(place + name.text.utf8.count)...]
    let marked = SourceText(bytes: mended + Array(Resolver.cursorWord.utf8), name: "")
    guard let parsed = splitStatements(marked).last else { return }
    shift = end - mended.count
    before = String(decoding: mended, as: UTF8.self)
    statement = parsed.tree
  }
}

/// Where a query begins whose source stands alone between `in (` and the word at the cursor: a place where only its first step tells
/// that it is no value, so that what it can be is asked for as if it stood by itself.
func startOfSetQuery(in text: String, cursor: Int, _ environment: NameEnvironment) -> Int? {
  let source = SourceText(bytes: Array(text.utf8.prefix(cursor)), name: "")
  var tokens = lex(source).dropLast()
  if let last = tokens.last, Int(last.span.end) == cursor, last.followsBlank { tokens.removeLast() }
  guard let name = tokens.popLast(), Int(name.span.end) < cursor, tokens.popLast()?.kind == .leftParen,
    tokens.last?.keyword == .in
  else { return nil }
  let word = source[name.span].lowercased()
  guard SourceID(word: word) != nil || environment.definitions[word] != nil else { return nil }
  return Int(name.span.start)
}

extension Statement {
  /// The query that is the statement, or its body.
  var query: Query? {
    switch kind {
    case .query(let query), .letQuery(_, let query), .explain(_, let query): query
    default: nil
    }
  }
}
