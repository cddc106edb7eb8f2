import AssayModel
import AssayViews

/// A paragraph broken into rows of so many columns: at spaces, between signs of scripts that use none, and inside
/// a word only where it is longer than a row.
///
/// Spaces at a row's end hang over its edge, so that every sign of the text has a place in one row.
struct ParagraphLayout {
  let clusters: Clusters
  /// The clusters of each row; at least one row.
  let rows: [Range<Int>]
  private let columns: Int

  init(of scalars: [Unicode.Scalar], in span: Range<Int>, columns: Int, symbols: Symbols) {
    let clusters = Clusters(of: scalars, in: span, symbols: symbols)
    self.clusters = clusters
    self.columns = max(1, columns)
    rows = Self.rows(of: clusters, scalars, columns: self.columns)
  }

  private static func rows(of clusters: Clusters, _ scalars: [Unicode.Scalar], columns: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBreak = 0
    var wasWide = false
    for cluster in 0..<clusters.count {
      let width = clusters.width(of: cluster)
      let scalar = scalars[clusters.offset(of: cluster)]
      if isSpace(scalar) {
        used += width
        lastBreak = cluster + 1
        wasWide = false
        continue
      }
      let isWide = width == 2
      if isWide || wasWide, !closing.contains(scalar) { lastBreak = cluster }
      wasWide = isWide
      if used + width > columns, cluster > start {
        let cut = lastBreak > start ? lastBreak : cluster
        rows.append(start..<cut)
        start = cut
        used = (cut..<cluster).reduce(0) { $0 + clusters.width(of: $1) }
      }
      used += width
    }
    if start < clusters.count || rows.isEmpty { rows.append(start..<clusters.count) }
    return rows
  }

  /// White space where a row may end; the no-break ones hold together.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x2028, 0x2029, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Marks that stay with what stands before them, in scripts that break anywhere.
  private static let closing: Set<Unicode.Scalar> = [
    "。", "、", "，", "．", "」", "』", "）", "！", "？", "：", "；", "”", "’", ".", ",", ")", "!", "?", ":", ";",
  ]

  /// The row a cluster stands in.
  func row(of cluster: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].lowerBound <= cluster { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The column a cluster begins at; a space that hangs over the edge is taken to stand at it.
  func column(of cluster: Int) -> Int {
    var column = 0
    for before in rows[row(of: cluster)].lowerBound..<cluster {
      column += clusters.width(of: before)
      if column >= columns { return columns }
    }
    return column
  }

  /// The cluster of a row that covers a column; the row's last one beyond its end.
  func cluster(in row: Int, at column: Int) -> Int {
    let range = rows[row]
    var right = 0
    for cluster in range {
      right += clusters.width(of: cluster)
      if right > column { return cluster }
    }
    return max(range.lowerBound, range.upperBound - 1)
  }

  /// The text's offsets that a row covers.
  func span(of row: Int) -> Span {
    Span(clusters.offset(of: rows[row].lowerBound)..<clusters.offset(of: rows[row].upperBound))
  }
}
