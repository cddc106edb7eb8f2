import AssayModel
import AssayWords
import Seeded
import Testing

@testable import AssayIndex

@Suite struct SegmentTests {
  @Test func `every word of every document is listed under its stem and stands in its place`() throws {
    let documents = Library.documents(300, seed: 11)
    let segment = try Library.segment(of: documents)
    try segment.verify()
    let contents = Contents(segment)
    #expect(segment.count == 300 && !segment.isDamaged)
    for (number, document) in documents.enumerated() {
      let words =
        SearchTokens(of: document.title ?? "").tokens.map(\.key) + SearchTokens(of: document.text).tokens.map(\.key)
      let listed = contents.documents[number]
      #expect(listed.hasPrefix("true \(document.key) "))
      for word in Set(words) {
        let found = try #require(segment.word(Array(word.utf8)))
        #expect(
          found.terms.contains { term in
            segment.term(numbered: term).map { list(segment, $0).contains(number) } ?? false
          }, "\(word) of \(number)")
      }
      #expect(segment.days(of: number) == document.published?.days)
      #expect(segment.outlets[segment.outlet(of: number)] == document.outlet ?? "")
      #expect(segment.languages[segment.language(of: number)] == document.language?.lowercased() ?? "")
    }
  }

  private func list(_ segment: Segment, _ term: SegmentTerm) -> Set<Int> {
    var found: Set<Int> = []
    var postings = segment.postings(of: term)
    while postings.advance() { postings.each { document, _ in found.insert(document) } }
    return found
  }

  @Test func `a term knows all its forms and titles have lists of their own`() throws {
    let segment = try Library.segment(of: [
      IndexDocument(key: 1, text: ScalarText("The trains were training."), title: "Train", language: "en"),
      IndexDocument(key: 2, text: ScalarText("A train."), title: "Kim", language: "en"),
    ])
    let term = try #require(segment.term(Array("train".utf8)))
    let forms = ["train", "trains", "training"].compactMap { segment.word(Array($0.utf8))?.number }
    #expect(term.words.sorted() == forms.sorted() && term.documents == 2)
    #expect(list(segment, try #require(segment.titleTerm(Array("train".utf8)))) == [0])
    #expect(segment.words(beginningWith: Array("trai".utf8), limit: 10).count == 3)
    #expect(segment.words(beginningWith: Array("zz".utf8), limit: 10).isEmpty)
  }

  @Test func `merging segments gives the segment of all their documents`() throws {
    let documents = Library.documents(400, seed: 12)
    let whole = try Library.segment(of: documents)
    let parts = try [0..<1, 1..<150, 150..<150, 150..<390, 390..<400].map {
      try Library.segment(of: Array(documents[$0]))
    }
    let merged = try SegmentMerge.merge(parts.map { SegmentMerge.Source($0) })
    try merged.verify()
    #expect(Contents(merged) == Contents(whole))
    #expect(merged.stemming == whole.stemming && merged.totalLength == whole.totalLength)
  }

  @Test func `merging leaves deleted documents out`() throws {
    let documents = Library.documents(200, seed: 13)
    let segment = try Library.segment(of: documents)
    var deletions = Deletions(documents: 200)
    for number in stride(from: 0, to: 200, by: 3) { deletions.insert(number) }
    let merged = try SegmentMerge.merge([SegmentMerge.Source(segment, without: deletions)])
    let kept = try Library.segment(of: documents.enumerated().filter { $0.offset % 3 != 0 }.map(\.element))
    let (one, other) = (Contents(merged), Contents(kept))
    #expect(one.documents == other.documents)
    for (name, list) in other.terms {
      // Words that only deleted documents had remain in the dictionary, without documents.
      let lists = [one.terms[name], list].map { $0?.split(separator: "]").dropFirst().joined() }
      #expect(lists[0] == lists[1])
    }
  }

  @Test func `deletions survive their file and damage to it is noticed`() throws {
    var deletions = Deletions(documents: 130)
    for number in [0, 63, 64, 129, 129, 500] { deletions.insert(number) }
    #expect(deletions.count == 4 && deletions.contains(129) && !deletions.contains(1) && !deletions.contains(500))
    var bytes = deletions.encoded
    #expect(Deletions(bytes, documents: 130) == deletions)
    #expect(Deletions(bytes, documents: 300) == nil)
    bytes[3] ^= 1
    #expect(Deletions(bytes, documents: 130) == nil)
  }

  @Test func `no documents are a segment too`() throws {
    let segment = try Library.segment(of: [])
    try segment.verify()
    #expect(segment.count == 0 && segment.term(Array("kim".utf8)) == nil)
    #expect(try SegmentMerge.merge([SegmentMerge.Source(segment), SegmentMerge.Source(segment)]).count == 0)
    #expect(Index([]).count == 0)
  }
}
