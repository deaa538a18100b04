import Foundation
import TestSupport
import Testing

/// The program with weights inside it that are damaged or of another version: it says so and infers nothing.
struct DamagedWeightsTests {
  @Test(arguments: [(8, "are of version"), (4_000, "are damaged")])
  func `damaged weights within the program are told of, and no direction is inferred`(
    place: Int, reason: String
  ) throws {
    let folder = try TemporaryFolder()
    let program = try patchedProgram(in: folder, place: place)
    let sentence = "Deere is cheap, and we would buy Deere on weakness.\n"
    try folder.write(Array("Old iron\n\n\(sentence)".utf8), to: "letters/iron.txt")

    let query = try run(
      program,
      ["-c", "ideas select ticker, direction, confidence", "--mode", "csv", folder.path + "/letters"],
      in: folder)
    #expect(query.output == "ticker,direction,confidence\nDE,,\n")
    #expect(query.status == 3)
    #expect(query.errors.contains("error[direction-weights]: no direction was inferred"))
    #expect(query.errors.contains(reason))
    // It is not kept in a cache, so that it is told each time.
    #expect(
      try run(program, ["-c", "ideas | count", folder.path + "/letters"], in: folder).errors.contains(reason))

    let extracted = try run(program, ["extract", folder.path + "/letters/iron.txt"], in: folder)
    #expect(extracted.status == 3 && extracted.output == "" && extracted.errors.contains(reason))
    let why = try run(program, ["-c", "why idea 1", folder.path + "/letters"], in: folder)
    #expect(why.status == 1 && why.output == "" && why.errors.contains(reason))
  }

  /// A copy of the program with one byte of the weights changed.
  private func patchedProgram(in folder: TemporaryFolder, place: Int) throws -> String {
    var program = try Data(contentsOf: URL(filePath: programPath("tearsheet")))
    // The mark of a file of weights, and the first bytes of its version.
    let start = try #require(program.range(of: Data("TearDirW".utf8) + Data([1, 0, 0, 0]))).lowerBound
    program[start + place] ^= 0x10
    let path = folder.path + "/patched"
    try program.write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// A program that another test starts while this one writes the copy holds it open for a moment, until then it is busy.
  private func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws -> ProgramRun
  {
    for _ in 0..<100 {
      do {
        return try runProgram(program, arguments, caches: folder)
      } catch let error as CocoaError where error.underlying is POSIXError || error.code == .fileReadUnknown {
        usleep(50_000)
      }
    }
    return try runProgram(program, arguments, caches: folder)
  }
}
