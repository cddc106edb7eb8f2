import AssayModel

/// What an edit did to an article, paragraph by paragraph, for showing to a person.
///
/// Paragraphs are paired by the words that the text's whole difference keeps, so that one is known again
/// however its neighbours changed; what stands elsewhere to the letter counts as moved.
package struct ArticleDifference: Hashable, Sendable {
  /// What became of a paragraph; numbers count the paragraphs of the old and of the new text from 0.
  package enum Row: Hashable, Sendable {
    case kept(old: Int, new: Int)
    /// Several paragraphs on a side were joined, or one was split.
    case changed(old: Range<Int>, new: Range<Int>, WordDifference)
    /// The same words, among other neighbours.
    case moved(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  /// In the new text's order; what was removed stands where it would follow.
  package let rows: [Row]

  /// - Parameters:
  ///   - oldParagraphs: the old text's paragraphs in their order; the new text's likewise.
  package init(_ change: TextChange, oldParagraphs: [Span], newParagraphs: [Span]) {
    let pairs = ParagraphPairs(change, old: oldParagraphs, new: newParagraphs)
    var rows: [Row] = []
    var old = 0
    var new = 0
    func takeUp(to oldEnd: Int, _ newEnd: Int) {
      while old < oldEnd {
        if pairs.movedTo[old] == nil { rows.append(.removed(old: old)) }
        old += 1
      }
      while new < newEnd {
        rows.append(pairs.movedFrom[new].map { .moved(old: $0, new: new) } ?? .added(new: new))
        new += 1
      }
    }
    for group in pairs.inOrder {
      takeUp(to: group.old.lowerBound, group.new.lowerBound)
      let before = change.old.text[Self.span(group.old, of: oldParagraphs)]
      let after = change.new.text[Self.span(group.new, of: newParagraphs)]
      // Bytes, since equal characters may be written with other scalars.
      let isKept = group.old.count == 1 && group.new.count == 1 && before.utf8.elementsEqual(after.utf8)
      rows.append(
        isKept
          ? .kept(old: group.old.lowerBound, new: group.new.lowerBound)
          : .changed(old: group.old, new: group.new, WordDifference(from: String(before), to: String(after))))
      old = group.old.upperBound
      new = group.new.upperBound
    }
    takeUp(to: oldParagraphs.count, newParagraphs.count)
    self.rows = rows
  }

  /// From the first paragraph's beginning to the last one's end.
  package static func span(_ range: Range<Int>, of paragraphs: [Span]) -> Span {
    Span(
      paragraphs[range.lowerBound].start..<max(paragraphs[range.lowerBound].start, paragraphs[range.upperBound - 1].end)
    )
  }
}
