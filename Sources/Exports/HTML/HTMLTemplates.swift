import AssayConcurrency
import AssayModel
import Mustache

/// The report's templates, its styles and its script, which the program carries in itself.
struct HTMLTemplates {
  private let report: MustacheTemplate
  private let claim: QuickTemplate
  private let day: QuickTemplate
  let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  init() throws(ExportProblem) {
    guard HTMLText.isRegistered else { throw .brokenTemplate("report") }
    report = try Self.template("report", PackageResources.report_mustache)
    claim = try Self.quick("claim", PackageResources.claim_mustache)
    day = try Self.quick("day", PackageResources.day_mustache)
  }

  /// The page, with each group's cards where the fields have `room` for them.
  ///
  /// They are put in behind the library, which would copy tens of megabytes at each step out of its sections.
  func page(_ fields: Fields, cards: [[String]]) -> String {
    var frame = report.render(fields)
    var page = ""
    page.reserveCapacity(cards.joined().reduce(frame.utf8.count) { $0 + $1.utf8.count })
    frame.withUTF8 { bytes in
      for (number, text) in bytes.split(separator: Self.mark, omittingEmptySubsequences: false).enumerated() {
        if number > 0, number <= cards.count { for run in cards[number - 1] { page += run } }
        page += String(decoding: text, as: UTF8.self)
      }
    }
    return page
  }

  /// What stands where cards belong. No text of a session or an article can hold it: control characters are left out.
  static let room = String(Unicode.Scalar(mark))

  private static let mark: UInt8 = 0x1F

  /// The cards of some claims, in runs.
  func cards(_ claims: [SheetClaim]) -> [String] {
    concurrently(claims.count, atLeast: 64) { numbers in
      var bytes: [UInt8] = []
      for one in claims[numbers] { claim.render(ClaimFields.fields(of: one), into: &bytes) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  func day(_ fields: Fields) -> String { day.render(fields) }

  private static func quick(_ name: String, _ bytes: [UInt8]) throws(ExportProblem) -> QuickTemplate {
    guard let template = QuickTemplate(String(decoding: bytes, as: UTF8.self)) else { throw .brokenTemplate(name) }
    return template
  }

  private static func template(_ name: String, _ bytes: [UInt8]) throws(ExportProblem) -> MustacheTemplate {
    do { return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self)) } catch {
      throw .brokenTemplate(name)
    }
  }
}
