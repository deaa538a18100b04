package import Diagnostics

extension CodeEntry {
  /// The pages of all that the readers tell of a file.
  package static let reading = encodings + pages + texts + interchange + feeds + html + mail + instruments
}
