import Diagnostics
import IdeaExtraction
import MappedStorage
import NewsletterReaders
import Newsletters

/// A user's own instruments, which are added to those that ship with the program or take their place.
package struct InstrumentList: Sendable {
  /// Tells lists apart, for the key of caches.
  let checksum: UInt64
  let model: DirectionModel
  let linker: InstrumentLinker

  /// Reads the CSV file at a path. Throws the first problem, as a line to print.
  package init(at path: String) throws(InstrumentListFailure) {
    let source: SourceText
    do throws(FileError) {
      source = SourceText(bytes: try readFile(at: path, limit: .letters), name: path)
    } catch {
      throw InstrumentListFailure(problem: .unreachable(error, isNamed: true))
    }
    do throws(Diagnostic) {
      self.init(try readInstruments(csv: source), bytes: source.bytes)
    } catch {
      throw InstrumentListFailure(problem: LoadProblem.all([error], in: source)[0])
    }
  }

  private init(_ own: [Instrument], bytes: [UInt8]) {
    let universe = Universe.bundled.replacing(with: own)
    checksum = MappedStorage.checksum(of: bytes)
    model = DirectionModel(universe: universe)
    linker = InstrumentLinker(universe: universe)
  }
}

/// Why a list of instruments cannot be used.
package struct InstrumentListFailure: Error {
  package let problem: LoadProblem
}
