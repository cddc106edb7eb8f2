import AssayModel
import Mustache

/// The report's templates, its styles and its script, which the program carries in itself.
struct HTMLTemplates {
  private let report: MustacheTemplate
  private let claim: MustacheTemplate
  let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  init() throws(ExportProblem) {
    guard HTMLText.isRegistered else { throw .brokenTemplate("report") }
    report = try Self.template("report", PackageResources.report_mustache)
    claim = try Self.template("claim", PackageResources.claim_mustache)
  }

  func page(_ fields: Fields) -> String { report.render(fields) }
  func card(_ fields: Fields) -> String { claim.render(fields) }

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
