import AssayModel

/// What became of a text's words from one state to another. Made once for all evidences of an article
/// whose old state is at hand.
package struct TextChange: Sendable {
  package let old: TokenisedText
  package let new: TokenisedText
  /// For each old token the new one it became, or -1; and the other way round.
  let toNew: [Int32]
  let toOld: [Int32]

  package init(from old: TokenisedText, to new: TokenisedText) {
    self.old = old
    self.new = new
    let difference = SequenceDifference(from: old.keys, to: new.keys, weights: old.kinds.map(\.weight))
    var toNew = difference.toNew
    var toOld = difference.toOld
    BlockSliding.slide(blocksOf: old, partners: &toNew, back: &toOld)
    BlockSliding.slide(blocksOf: new, partners: &toOld, back: &toNew)
    self.toNew = toNew
    self.toOld = toOld
  }

  package init(from old: ScalarText, to new: ScalarText) {
    self.init(from: TokenisedText(old), to: TokenisedText(new))
  }

  /// Whether the words of a place stood in the old text elsewhere than in the given tokens, so
  /// that the place is not where those tokens went.
  func isTaken(_ place: Span, besides own: Range<Int>) -> Bool {
    var taken: Float = 0
    var whole: Float = 0
    for token in new.tokens(in: place) {
      let weight = new.weight(token)
      whole += weight
      let origin = Int(toOld[token])
      if origin >= 0, !own.contains(origin) { taken += weight }
    }
    return taken * 2 > whole
  }

  /// Pairs of tokens kept, in the old text's tokens `range`.
  func pairs(in range: Range<Int>) -> [(old: Int, new: Int)] {
    range.compactMap { toNew[$0] >= 0 ? ($0, Int(toNew[$0])) : nil }
  }
}
