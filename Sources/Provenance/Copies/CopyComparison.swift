import AssayModel

/// Two texts compared word by word.
package struct CopyComparison: Hashable, Sendable {
  /// The share of the shorter text's runs of five words that the other has as well; quotations left out.
  package let containment: Double
  /// The runs in common over the runs of either; quotations left out.
  package let jaccard: Double
  /// The narrator's words in shared runs of at least five.
  package let sharedWords: Int
  /// The longest shared run of the narrator's words.
  package let longestRun: Int
  /// Shared runs of at least five words, in the order of the first text.
  package let runs: [SharedRun]
  /// Nil when they share nothing worth showing.
  package let band: CopyBand?

  private static let mostPlaces = 8

  /// Takes time proportional to both texts.
  package init(_ first: ScalarText, _ second: ScalarText) {
    let one = PrintedWordReader.words(of: first.string)
    let two = PrintedWordReader.words(of: second.string)
    let (gramsOfOne, gramsOfTwo) = (Self.told(one), Self.told(two))
    let common = gramsOfOne.intersection(gramsOfTwo).count
    let shorter = min(gramsOfOne.count, gramsOfTwo.count)
    containment = shorter == 0 ? 0 : Double(common) / Double(shorter)
    let union = gramsOfOne.count + gramsOfTwo.count - common
    jaccard = union == 0 ? 0 : Double(common) / Double(union)
    runs = Self.runs(one, two).map { run in
      let words = one[run.first..<run.first + run.count]
      let isQuotation = words.count { $0.quote > 0 } * 2 > run.count
      return SharedRun(
        first: Self.span(one, run.first, run.count, first), second: Self.span(two, run.second, run.count, second),
        words: run.count, isQuotation: isQuotation)
    }
    let told = runs.filter { !$0.isQuotation }
    sharedWords = told.reduce(0) { $0 + $1.words }
    longestRun = told.map(\.words).max() ?? 0
    band = Self.band(containment, jaccard, sharedWords, longestRun, shorter, runs)
  }

  private static func band(
    _ containment: Double, _ jaccard: Double, _ words: Int, _ longest: Int, _ shorter: Int, _ runs: [SharedRun]
  ) -> CopyBand? {
    // Half a dozen runs in common prove nothing, however short the texts.
    let isEnough = longest >= 12 || words >= 24
    if isEnough, containment >= 0.6 || jaccard >= 0.3 { return .copy }
    if isEnough, containment >= 0.2 || words >= 60 { return .partial }
    if longest >= 20 { return .passage }
    if longest >= 12 { return .trace }
    return runs.contains(where: \.isQuotation) ? .quotation : nil
  }

  private static func told(_ words: [PrintedWord]) -> Set<UInt64> {
    guard words.count >= CopyPrint.runLength else { return [] }
    var grams: Set<UInt64> = []
    grams.reserveCapacity(words.count)
    for index in 0...words.count - CopyPrint.runLength
    where (0..<CopyPrint.runLength).allSatisfy({ words[index + $0].quote == 0 }) {
      grams.insert(CopyPrint.run(words, index))
    }
    return grams
  }

  private static func runs(_ one: [PrintedWord], _ two: [PrintedWord]) -> [(first: Int, second: Int, count: Int)] {
    let length = CopyPrint.runLength
    guard one.count >= length, two.count >= length else { return [] }
    var places: [UInt64: [Int32]] = [:]
    places.reserveCapacity(two.count)
    for index in 0...two.count - length {
      let gram = CopyPrint.run(two, index)
      if places[gram, default: []].count < mostPlaces { places[gram, default: []].append(Int32(index)) }
    }
    var found: [(first: Int, second: Int, count: Int)] = []
    var index = 0
    while index <= one.count - length {
      var best = (second: 0, count: 0)
      for place in places[CopyPrint.run(one, index)] ?? [] {
        var count = 0
        let start = Int(place)
        while index + count < one.count, start + count < two.count, one[index + count].key == two[start + count].key {
          count += 1
        }
        if count > best.count { best = (start, count) }
      }
      guard best.count >= length else {
        index += 1
        continue
      }
      found.append((index, best.second, best.count))
      index += best.count
    }
    return found
  }

  private static func span(_ words: [PrintedWord], _ start: Int, _ count: Int, _ text: ScalarText) -> Span {
    Span(
      text.scalarOffset(ofUTF8: Int(words[start].start))..<text.scalarOffset(ofUTF8: Int(words[start + count - 1].end)))
  }
}
