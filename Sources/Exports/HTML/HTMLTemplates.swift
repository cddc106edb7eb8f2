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

  func page(_ fields: Fields) -> String { report.render(fields) }

  /// The cards of some claims, one behind the other.
  func cards(_ claims: [SheetClaim]) -> String {
    let runs = concurrently(claims.count, atLeast: 64) { numbers in
      var bytes: [UInt8] = []
      for one in claims[numbers] { claim.render(ClaimFields.fields(of: one), into: &bytes) }
      return String(decoding: bytes, as: UTF8.self)
    }
    return runs.joined()
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

/// What a template is filled with. A name that is not there is looked for in what is around it, so that every name a
/// template asks for is given, with `false` for nothing.
typealias Fields = [String: Any]

extension Fields {
  /// The value, or `false`, which a template's section takes for nothing.
  static func given(_ value: Any?) -> Any { value ?? false }
}
