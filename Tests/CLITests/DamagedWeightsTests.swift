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
  ///
  /// Another process writes it: what this one held open for writing, a program that some other test starts at that moment would
  /// hold open too, and a file that is open for writing cannot be started.
  private func patchedProgram(in folder: TemporaryFolder, place: Int) throws -> String {
    let program = programPath("tearsheet")
    let bytes = try Data(contentsOf: URL(filePath: program))
    // The mark of a file of weights, and the first bytes of its version.
    let start = try #require(bytes.range(of: Data("TearDirW".utf8) + Data([1, 0, 0, 0]))).lowerBound
    let path = folder.path + "/patched"
    let byte = String(bytes[start + place] ^ 0x10, radix: 8)
    let script =
      "cp \"$0\" \"$1\" && printf \"\\\\$2\" | dd of=\"$1\" bs=1 seek=\"$3\" conv=notrunc 2>/dev/null"
    let copy = try runProgram(
      "/bin/sh", ["-c", script, program, path, byte, String(start + place)], caches: folder)
    #expect(copy.status == 0, "\(copy.errors)")
    return path
  }

  private func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws -> ProgramRun
  {
    try runProgram(program, arguments, caches: folder)
  }
}
