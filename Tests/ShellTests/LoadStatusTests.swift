import CorpusLoading
import Shell
import Testing

struct LoadStatusTests {
  @Test func `a bar fills with the bytes that were read and fits the window`() {
    let progress = reading(50, of: 200, files: 2000)
    #expect(progress.statusText(columns: 50) == "reading [#####---------------]  25 % of 2000 files")
    for columns in 0...120 {
      let text = progress.statusText(columns: columns)
      #expect(text.count <= max(columns, "reading 25 %".count))
    }
    #expect(progress.statusText(columns: 20) == "reading 25 %")
  }

  @Test func `one file is told of by its size, and a pipe by what has come`() {
    let file = reading(200_000_000, of: 400_000_000, files: 1)
    #expect(file.statusText(columns: 80).hasSuffix("  50 % of 400 MB"))
    #expect(reading(640_000, of: nil, files: 1).statusText(columns: 80) == "reading: 640 kB")
  }

  @Test func `more than was expected and nothing at all are no trouble`() {
    #expect(reading(7, of: 0, files: 1).statusText(columns: 20) == "reading 100 %")
    #expect(reading(500, of: 200, files: 1).statusText(columns: 20) == "reading 100 %")
    #expect(reading(0, of: 0, files: 0).statusText(columns: 20) == "reading 0 %")
    #expect(LoadProgress(stage: .finding, files: 12).statusText(columns: 80) == "looking for files: 12")
  }

  private func reading(_ bytes: Int, of total: Int?, files: Int) -> LoadProgress {
    LoadProgress(stage: .reading, totalFiles: files, bytes: bytes, totalBytes: total)
  }
}
