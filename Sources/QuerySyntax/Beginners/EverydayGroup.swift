/// What is written to count the rows by a name that everyday words have for what they come from: `publications`, `authors`.
package struct EverydayGroup {
  package let source: String
  package let field: String

  package init?(_ word: String) {
    switch word.lowercased() {
    case "publications": (source, field) = ("newsletters", "publication")
    case "authors", "writers", "analysts": (source, field) = ("newsletters", "author")
    case "platforms": (source, field) = ("newsletters", "platform")
    case "people", "persons": (source, field) = ("newsletters", "people")
    case "sectors", "industries": (source, field) = ("ideas", "sector")
    case "classes": (source, field) = ("ideas", "class")
    case "directions": (source, field) = ("ideas", "direction")
    default: return nil
    }
  }
}
