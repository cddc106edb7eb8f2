import AssayModel

/// A claim a line; behind tabs its speaker and its date.
struct ClaimListImport: ImportFormat {
  let name = "claims.txt"
  let summary = "a claim a line, behind tabs its speaker and date; # begins a comment"

  func read(_ bytes: [UInt8]) throws(ImportProblem) -> ImportedSheet {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    try PlainBytes.check(body)
    guard let text = String(validating: body, as: UTF8.self) else { throw .notText }
    var sheet = ImportedSheet()
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    for (number, line) in lines.enumerated() {
      let place = "line \(number + 1)"
      let fields = line.split(omittingEmptySubsequences: false) { $0 == "\t" }.map { trimmed($0) }
      guard let first = fields.first, let said = fields.first(where: { !$0.isEmpty }), !said.hasPrefix("#") else {
        continue
      }
      guard sheet.claims.count < ImportLimits.claims else {
        sheet.skip(place, "\(ImportLimits.claims) claims are taken from a file, and here they end")
        break
      }
      guard !first.isEmpty else {
        sheet.skip(place, "no text of a claim stands before its first tab, only '\(said.prefix(40))' behind it")
        continue
      }
      guard let text = Checked.claim(first, at: place, in: &sheet) else { continue }
      var claim = ImportedClaim(place: place, text: text)
      if fields.count > 1 { claim.speaker = Checked.text(fields[1], "the speaker", at: place, in: &sheet) }
      if fields.count > 2 { claim.date = Checked.date(fields[2], at: place, in: &sheet) }
      if let more = fields.dropFirst(3).first(where: { !$0.isEmpty }) {
        sheet.skip(
          place, "'\(more.prefix(40))' behind its third tab is not taken: a line has a text, a speaker and a date")
      }
      sheet.claims.append(claim)
    }
    guard !sheet.claims.isEmpty || !sheet.skipped.isEmpty else { throw .nothing("claim") }
    return sheet
  }

  private func trimmed(_ text: Substring.UnicodeScalarView) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\r" }
    return String(Substring(text.drop(while: isBlank)).unicodeScalars.reversed().drop(while: isBlank).reversed())
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
