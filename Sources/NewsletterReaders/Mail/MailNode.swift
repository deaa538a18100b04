/// A part of a message: a leaf, a container of parts, or a message within the message.
struct MailNode {
  enum Kind {
    case leaf
    case multipart
    case embedded
  }

  var kind: Kind
  /// The index of the container; `nil` for the outermost part.
  var parent: Int?
  /// Such as `text`, in lower case.
  var type: String
  /// Such as `plain`, in lower case.
  var subtype: String
  /// The lines are soft where they end with a blank (RFC 3676).
  var isFlowed: Bool
  /// The blank at the end of a soft line is no part of the text.
  var deletesSpace: Bool
  var filename: String?
  /// Whether the sender wants the part shown apart from the text.
  var isAttachment: Bool

  /// Such as `text/plain`.
  var mediaType: String { "\(type)/\(subtype)" }
}
