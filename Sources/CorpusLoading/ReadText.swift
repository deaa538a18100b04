import IdeaExtraction
import NewsletterReaders
import Newsletters

/// What a text that came without a file holds, with the ideas completed.
///
/// Plain prose is one newsletter without a title, whose first sentence is read like the others; a letter in another form, such as a mail,
/// is read as a file of it would be. `name` stands for the file in what is told of the text.
package func readText(_ bytes: [UInt8], named name: String, for request: LoadRequest) -> ReadSources {
  guard NewsletterParts(bytes, file: "").format == .text, var newsletter = readProse(bytes) else {
    let options = ReadingOptions(of: request)
    return ReadSources([readShared(bytes, of: name, options, LoadMeter([], LoadMonitor()))], walkProblems: [])
  }
  completeIdeas(
    in: &newsletter, with: request.instruments?.model ?? .bundled,
    linker: request.instruments?.linker ?? .bundled)
  var sources = ReadSources()
  sources.newsletters = [newsletter]
  sources.problems = LoadProblem.weights(of: [newsletter])
  return sources
}
