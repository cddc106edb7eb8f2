import AssayJSON
import AssayModel

/// What an annotation is about: the words of each of its targets.
enum AnnotationTargets {
  /// The targets that select words, each with its place in the file; what selects none is told.
  static func spans(
    of annotation: JSON, at place: String, in sheet: inout ImportedSheet
  ) -> [(place: String, span: ImportedSpan)] {
    let targets = flat(annotation.all("target"), at: place, in: &sheet)
    guard targets.contains(where: { !$0.all("selector").isEmpty }) else {
      sheet.skip(place, "it selects no words of an article")
      return []
    }
    var spans: [(String, ImportedSpan)] = []
    for (number, target) in targets.enumerated() {
      let place = targets.count == 1 ? place : "\(place), target \(number + 1)"
      if target.all("selector").isEmpty {
        sheet.skip(place, "it selects no words of an article")
      } else if let span = span(target, at: place, in: &sheet) {
        spans.append((place, span))
      }
    }
    return spans
  }

  /// Targets one by one, where several stand in a set or a list. Of alternatives the first is meant.
  private static func flat(_ targets: [JSON], at place: String, in sheet: inout ImportedSheet) -> [JSON] {
    var found: [JSON] = []
    for target in targets {
      let items = target.all("items")
      if items.isEmpty {
        found.append(target)
      } else if target.isOf("Choice") {
        found += flat([items[0]], at: place, in: &sheet)
        if items.count > 1 { sheet.skip(place, "of \(items.count) targets to choose from the first is taken") }
      } else {
        found += flat(items, at: place, in: &sheet)
      }
    }
    return found
  }

  private static func span(_ target: JSON, at place: String, in sheet: inout ImportedSheet) -> ImportedSpan? {
    let words = SelectedWords(target.all("selector"))
    guard let words, let exact = Checked.quote(words.exact, at: place, in: &sheet) else {
      sheet.skip(place, "it has no quotation, and a position alone proves nothing")
      return nil
    }
    let source = target.all("source").first
    let url = source?.string ?? source?.text("id") ?? source?.text("@id")
    return ImportedSpan(
      quote: exact, prefix: short(words.prefix), suffix: short(words.suffix), span: words.position,
      article: ImportedArticle(
        id: Checked.name(target.text("dcterms:identifier")),
        digest: target.text("schema:sha256").flatMap { Digest(hex: $0) } ?? NamedInformation.digest(in: url),
        url: Checked.name(url),
        title: target.text("dcterms:title"), outlet: target.text("schema:publisher"),
        published: target.text("schema:datePublished").flatMap { PartialDate($0) }))
  }

  /// Context of a length that helps; more would only be compared.
  private static func short(_ context: String) -> String { context.utf8.count <= 4096 ? context : "" }
}
