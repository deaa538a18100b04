/// Where a value stands in a newsletter of an interchange line, put into words only for a message.
///
/// `RecordPlace("ideas").element(2).member("direction").text` is `ideas[2].direction`.
struct RecordPlace {
  private let key: String
  /// From 1; 0 for the value itself.
  private var index = 0
  /// A key of the element; empty for the element itself.
  private var innerKey = ""
  private var innerIndex = 0

  init(_ key: String) { self.key = key }

  /// An element of the list at this place, counted from 1.
  func element(_ number: Int) -> RecordPlace {
    var place = self
    if innerKey.isEmpty { place.index = number } else { place.innerIndex = number }
    return place
  }

  /// The value of a key of the object at this place.
  func member(_ key: String) -> RecordPlace {
    var place = self
    place.innerKey = key
    return place
  }

  var text: String {
    var text = key
    if 0 < index { text += "[\(index)]" }
    if !innerKey.isEmpty { text += ".\(innerKey)" }
    if 0 < innerIndex { text += "[\(innerIndex)]" }
    return text
  }
}
