import AssayModel
import AssaySession
import AssayViews

package struct SetCommand: Command {
  package static let manual = Manual(
    "set", group: .session, usage: ["", "NAME VALUE"], takes: ["NAME": .setting],
    summary: "Set what exports say of the session; without words, list it.",
    details: SessionSetting.allCases.map { "\($0.rawValue): \($0.summary)" },
    examples: [("set title \"The train to Vostochny\"", "the heading of every export"), ("set", "what is set")])

  private let setting: SessionSetting?
  private let value: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let name = arguments.next() else {
      (setting, value) = (nil, nil)
      return
    }
    setting = try Choice.read(name, "setting")
    value = try arguments.text()
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    guard let setting, let value else { return [] }
    let text = value.text.isEmpty ? nil : value.text
    if let problem = setting.problem(with: value.text) { throw Refusal(problem, at: value.span) }
    // Setting what is set already is no fault: the reviewer's opening lines do it in every sitting.
    guard desk.state.settings[setting.rawValue] != text else { return [] }
    return [.settingChanged(name: setting.rawValue, value: text)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let shown = setting.map { [$0] } ?? SessionSetting.allCases
    return Reply(SettingsPage.view(of: shown.map { ($0.rawValue, desk.state.settings[$0.rawValue], $0.summary) }))
  }
}
