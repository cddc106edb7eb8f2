import AssayModel

/// One command of a macro, with the places where words are put in.
///
/// A word that is put in stays one word, whatever it holds. Inside a quotation its text is put in and the quotation
/// is written anew around it; alone it is put in as it was typed, quoted where it was quoted. Behind `=` or `:`
/// (`outlet:$1`) the same holds. Elsewhere inside a word (`c$1`) only a plain word fits.
struct MacroTemplate: Hashable, Sendable {
  /// What stands for words.
  enum Slot: Hashable, Sendable {
    /// `$1`
    case argument(Int)
    /// `$*`, all of them.
    case all
  }

  /// A word behind a macro's name.
  struct Argument {
    let word: Word
    /// As it was typed, quote marks included.
    let typed: String

    /// Whether it can stand inside another word.
    var isPlain: Bool {
      !word.isQuoted && typed == word.text
        && !typed.unicodeScalars.contains { "\"\u{201C}\u{201D}".unicodeScalars.contains($0) }
    }

    /// The word as one word of its own.
    var asWord: String { word.isQuoted ? Words.quoted(word.text) : typed }
  }

  private enum Piece: Hashable, Sendable {
    case text(String)
    /// `fits` says whether a quotation may stand here.
    case slot(Slot, fitsQuotation: Bool)
    /// A quotation, its marks and escapes taken away.
    case quotation([Inner])
  }

  private enum Inner: Hashable, Sendable {
    case text(String)
    case slot(Slot)
  }

  private var pieces: [Piece] = []

  init(_ command: String) {
    let scalars = Array(command.unicodeScalars)
    let quotations = Words.marks(in: scalars, hasComments: false).quotations
    var at = 0
    for quotation in quotations {
      add(plain: scalars, at..<quotation.lowerBound)
      let typed = Words.text(scalars[quotation])
      let text = (try? Words.split(typed))?.first?.text ?? typed
      let inner = Self.inner(of: Array(text.unicodeScalars))
      let isFixed = inner.allSatisfy { if case .slot = $0 { false } else { true } }
      // A quotation without a place for words stays as it was written, unless it holds a doubled sign.
      pieces.append(isFixed && !typed.contains("$") ? .text(typed) : .quotation(inner))
      at = quotation.upperBound
    }
    add(plain: scalars, at..<scalars.count)
  }

  /// The slots, in the order in which they stand.
  var slots: [Slot] {
    pieces.flatMap { piece -> [Slot] in
      switch piece {
      case .text: return []
      case .slot(let slot, _): return [slot]
      case .quotation(let inner): return inner.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
      }
    }
  }

  /// The command with words in its places.
  func text(with arguments: [Argument]) throws(Refusal) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .slot(let slot, let fitsQuotation):
        let words = Self.words(of: slot, among: arguments)
        if fitsQuotation {
          text += words.map(\.asWord).joined(separator: " ")
        } else if let word = words.first(where: { !$0.isPlain }) {
          throw Refusal(
            "'\(word.word.text)' cannot stand inside another word of the macro",
            remedy: "Leave its quote marks out, or put the macro's word in quotes.", at: word.word.span)
        } else {
          text += words.map(\.typed).joined(separator: " ")
        }
      case .quotation(let inner):
        text += Words.quoted(
          inner.reduce(into: "") { whole, part in
            switch part {
            case .text(let part): whole += part
            case .slot(let slot):
              whole += Self.words(of: slot, among: arguments).map(\.word.text).joined(separator: " ")
            }
          })
      }
    }
    return text
  }

  private static func words(of slot: Slot, among arguments: [Argument]) -> [Argument] {
    switch slot {
    case .all: arguments
    case .argument(let number): number <= arguments.count ? [arguments[number - 1]] : []
    }
  }

  private mutating func add(plain scalars: [Unicode.Scalar], _ range: Range<Int>) {
    var place = range.lowerBound
    for part in Self.parts(of: scalars, range) {
      switch part.piece {
      case .text(let text): pieces.append(.text(text))
      case .slot(let slot):
        place = part.range.lowerBound
        let before = place > 0 ? scalars[place - 1] : " "
        let after = part.range.upperBound < scalars.count ? scalars[part.range.upperBound] : " "
        let opens = before.properties.isWhitespace || "=:(".unicodeScalars.contains(before)
        pieces.append(.slot(slot, fitsQuotation: opens && (after.properties.isWhitespace || after == ")")))
      }
    }
  }

  private static func inner(of scalars: [Unicode.Scalar]) -> [Inner] {
    parts(of: scalars, 0..<scalars.count).map(\.piece)
  }

  /// Text and slots, in order: `$1` to `$9`, `$*`, and `$$` for the sign itself. Any other `$` is text.
  private static func parts(
    of scalars: [Unicode.Scalar], _ range: Range<Int>
  ) -> [(piece: Inner, range: Range<Int>)] {
    var parts: [(piece: Inner, range: Range<Int>)] = []
    var text = String.UnicodeScalarView()
    var start = range.lowerBound
    var at = range.lowerBound
    func end() {
      if !text.isEmpty { parts.append((.text(String(text)), start..<at)) }
      text = String.UnicodeScalarView()
    }
    while at < range.upperBound {
      let next: Unicode.Scalar? = at + 1 < range.upperBound ? scalars[at + 1] : nil
      guard scalars[at] == "$", let next, next == "$" || next == "*" || ("1"..."9").contains(next) else {
        text.append(scalars[at])
        at += 1
        continue
      }
      if next == "$" {
        text.append("$")
      } else {
        end()
        parts.append((.slot(next == "*" ? .all : .argument(Int(next.value) - 48)), at..<(at + 2)))
        start = at + 2
      }
      at += 2
    }
    end()
    return parts
  }
}
