import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession

/// Where a claim's evidence came from, as a picture: sources on the left, the outlets that tell of them, the claim.
///
/// It is as wide as a phone shows without making it smaller. Everything in it stands in the list behind it too.
struct FlowDrawing {
  private(set) var fields: Fields = [:]

  /// Pieces of evidence that are drawn at most: more could not be read.
  static let limit = 30

  private static let width = 328
  private static let boxWidth = 268
  private static let sourceX = 10
  private static let sourceColumns = 16
  private static let jointX = 128
  private static let outletX = 144
  private static let outletColumns = 16
  private static let indent = 12
  private static let barX = 304
  private static let lineHeight = 14

  private var boxes: [Fields] = []
  private var edges: [Fields] = []
  private var dots: [Fields] = []
  private var texts: [Fields] = []
  private var y = 4
  private var drawn = 0

  /// Nil where no evidence is for the claim, against it, or declines to say.
  init?(_ claim: SheetClaim, sides: [Side]) {
    guard !sides.isEmpty else { return nil }
    let all = sides.reduce(0) { $0 + $1.backing.evidence($1.stance).count }
    for side in sides {
      for origin in side.origins where drawn < Self.limit { draw(origin, of: side) }
      for one in side.uncounted where drawn < Self.limit { draw(one, of: side) }
      for one in side.silent where drawn < Self.limit { draw(one, of: side) }
    }
    let id = claim.claim.id.description
    let middle = (y + 4) / 2
    fields = [
      "flowID": "\(id)-flow", "width": Self.width, "height": y + 4, "boxes": boxes, "edges": edges, "dots": dots,
      "texts": texts, "barX": Self.barX, "barHeight": y - 4, "endX": Self.barX + 7, "endY": middle, "end": id,
      "flowDescription": sides.map { "\($0.stance.rawValue): \($0.summary)." }.joined(separator: " ")
        + " The list below says all of it.",
      "flowCut": drawn < all ? "Drawn are the first \(drawn) of \(all) pieces of evidence." : nil,
    ]
  }

  // MARK: Parts

  /// A box for an origin: in it each source with the outlets that have it from there.
  private mutating func draw(_ origin: Origin, of side: Side) {
    let top = y
    text("\(side.backing.name(of: origin)) · \(origin.kind.words)", x: Self.sourceX, y: y + 15, "kind")
    y += 21
    for flow in SourceFlow.flows(of: origin, in: side.backing) where drawn < Self.limit { draw(flow, of: side) }
    boxes.append([
      "boxClass": side.isHeldBySuggestion(origin) ? "box suggested" : "box", "boxY": top,
      "boxWidth": Self.boxWidth, "boxHeight": y - top,
    ])
    y += 8
  }

  private mutating func draw(_ flow: SourceFlow, of side: Side) {
    let top = y
    let words = Self.wrapped(flow.source, to: Self.sourceColumns, lines: 3)
    for (row, line) in words.enumerated() {
      text(line, x: Self.sourceX, y: top + 12 + row * Self.lineHeight, "source")
    }
    let sourceY = top + 8
    var medium: Int?
    if let name = flow.cited {
      // A medium that is only cited has no evidence of its own, and nothing leads from it to the claim.
      medium = y + 8
      edge(fromSource: sourceY, to: y + 8, side.stance, isSuggested: flow.isSuggested)
      node(name, "cited", indent: 0, dot: "cited")
    }
    for (place, outlet) in flow.outlets.enumerated() {
      guard drawn < Self.limit else { break }
      let isRelay = outlet.isRelay && medium != nil
      if isRelay, let medium {
        let x = Self.outletX + Self.indent - 5
        edges.append([
          "edgeClass": Self.edgeClass(side.stance, isSuggested: outlet.isSuggested),
          "d": "M\(Self.outletX) \(medium + 5)V\(y + 8)H\(x)",
        ])
      } else {
        edge(fromSource: sourceY, to: y + 8, side.stance, isSuggested: outlet.isSuggested)
      }
      draw(outlet.evidence, of: side, indent: isRelay ? Self.indent : 0, isCounted: true)
      if place == 0, !outlet.isRelay, flow.outlets.contains(where: \.isRelay) { medium = y - lastHeight + 8 }
    }
    y = max(y, top + words.count * Self.lineHeight + 6)
  }

  private mutating func draw(_ one: Side.Uncounted, of side: Side) {
    let top = y
    let words = one.reason.prefix { $0 != "," }
    for (row, line) in Self.wrapped(String(words), to: Self.sourceColumns, lines: 3).enumerated() {
      text(line, x: Self.sourceX, y: top + 12 + row * Self.lineHeight, "kind")
    }
    draw(one.evidence, of: side, indent: 0, isCounted: false)
    y = max(y, top + 3 * Self.lineHeight) + 4
  }

  private mutating func draw(_ one: BackedEvidence, of side: Side) {
    let top = y
    let words = Self.wrapped(one.chain.link(.source)?.words ?? "nobody named", to: Self.sourceColumns, lines: 3)
    for (row, line) in words.enumerated() {
      text(line, x: Self.sourceX, y: top + 12 + row * Self.lineHeight, "source")
    }
    edge(fromSource: top + 8, to: top + 8, side.stance, isSuggested: one.isSuggested)
    draw(one, of: side, indent: 0, isCounted: true)
    y = max(y, top + words.count * Self.lineHeight + 6) + 4
  }

  private var lastHeight = 0

  /// An outlet with its evidence, and the way from it to the claim.
  private mutating func draw(_ one: BackedEvidence, of side: Side, indent: Int, isCounted: Bool) {
    drawn += 1
    let rowY = y + 8
    let handle = one.article.map { " · \($0.handle)" } ?? ""
    let kind = isCounted ? side.stance.rawValue : "uncounted"
    node(one.outlet, "\(VerdictMark.of(side.stance)) \(one.id)\(handle)", indent: indent, dot: kind)
    edges.append([
      "edgeClass": "edge \(kind)", "d": "M\(Self.boxWidth + 6) \(rowY)H\(Self.barX - 4)m-6 -4l6 4l-6 4",
    ])
  }

  private mutating func node(_ name: String, _ detail: String, indent: Int, dot: String) {
    let x = Self.outletX + indent
    dots.append(["dotClass": dot, "dx": x, "dy": y + 8])
    let lines = Self.wrapped(name, to: Self.outletColumns - (indent == 0 ? 0 : 3), lines: 2)
    for (row, line) in lines.enumerated() { text(line, x: x + 10, y: y + 12 + row * Self.lineHeight, "outlet") }
    text(detail, x: x + 10, y: y + 12 + lines.count * Self.lineHeight, "kind")
    lastHeight = (lines.count + 1) * Self.lineHeight + 6
    y += lastHeight
  }

  private mutating func edge(fromSource start: Int, to end: Int, _ stance: Stance, isSuggested: Bool) {
    let (from, to) = (Self.jointX, Self.outletX - 5)
    let middle = (from + to) / 2
    edges.append([
      "edgeClass": Self.edgeClass(stance, isSuggested: isSuggested),
      "d": start == end ? "M\(from) \(start)H\(to)" : "M\(from) \(start)H\(middle)V\(end)H\(to)",
    ])
  }

  private static func edgeClass(_ stance: Stance, isSuggested: Bool) -> String {
    "edge \(stance.rawValue)\(isSuggested ? " suggested" : "")"
  }

  private mutating func text(_ words: String, x: Int, y: Int, _ kind: String) {
    texts.append(["textClass": kind, "textX": x, "textY": y, "words": words])
  }

  /// A text in lines of so many columns; what has no room is left out behind an ellipsis.
  static func wrapped(_ text: String, to columns: Int, lines limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    let words = SafeText.make(text).split(separator: " ")
    for (place, word) in words.enumerated() {
      let size = DisplayWidth.of(word)
      if used > 0, used + 1 + size > columns {
        guard lines.count + 1 < limit else {
          line = ShortText.cut(line + " " + words[place...].joined(separator: " "), to: columns)
          return lines + [line]
        }
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 { line += " " }
      line += word
      used += size + (used > 0 ? 1 : 0)
      // A word wider than a line is cut: the list has all of it.
      if used > columns { (line, used) = (ShortText.cut(line, to: columns), columns) }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
