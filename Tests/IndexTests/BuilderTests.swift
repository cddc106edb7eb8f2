import AssayModel
import Foundation
import Seeded
import Testing

@testable import AssayIndex

@Suite struct BuilderTests {
  @Test func `runs of several workers give the segment of one`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-index-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let documents = Library.documents(250, seed: 31)
    let whole = Contents(try Library.segment(of: documents))
    for runLength in [7, 100, 1_000] {
      let builder = SegmentBuilder(folder: folder, workers: 2, runLength: runLength)
      for document in documents { try builder.add(document) }
      let path = "\(folder)/segment"
      try builder.finish(into: path)
      let segment = try Segment(mapping: path)
      try segment.verify()
      #expect(Contents(segment) == whole)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["segment"])
    }
  }

  @Test func `a folder that is not there is an error with its name`() throws {
    let builder = SegmentBuilder(folder: "/nowhere/at/all")
    try builder.add(Library.documents(1, seed: 1)[0])
    #expect {
      try builder.finish(into: "/nowhere/at/all/segment")
    } throws: { error in
      if case .system(let path, _) = error as? SegmentError { path.hasPrefix("/nowhere") } else { false }
    }
  }
}
