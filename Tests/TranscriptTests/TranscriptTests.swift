import SampleDesk
import Testing

/// The transcripts are documentation and test at once: each is played on a fresh desk over the sample corpus.
struct TranscriptTests {
  static let folder = "Tests/TranscriptTests/Transcripts"
  static let files = SourceTree.names(in: folder, endingWith: ".transcript")

  @Test(arguments: files)
  func `a transcript comes out as it is written`(file: String) throws {
    let path = "\(Self.folder)/\(file)"
    let written = try #require(Files.text(SourceTree.path(path)))
    let complaint = try Renewal.complaint(
      about: try Transcript(written).played(), expectedIn: path, target: "TranscriptTests")
    if let complaint { Issue.record("\(complaint)") }
  }

  @Test(arguments: files)
  func `a transcript explains, shows its command, and shows a refusal`(file: String) throws {
    let text = try #require(Files.text(SourceTree.path("\(Self.folder)/\(file)")))
    let transcript = Transcript(text)
    let command = file.split(separator: ".")[0].split(separator: "-").joined(separator: " ")
    #expect(text.hasPrefix("# "), "\(file) begins without a word of explanation")
    #expect(transcript.commands.contains { $0.hasPrefix(command) }, "\(file) never types '\(command)'")
    #expect(text.contains("\n! "), "\(file) shows no bad input")
  }
}
