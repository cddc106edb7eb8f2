import AssayModel
import AssaySession
import AssayViews

package struct SetCommand: Command {
  package static let manual = Manual(
    "set", group: .session, usage: ["", "NAME VALUE"], takes: ["NAME": .setting],
    summary: "Set what exports say, or how the shell behaves; without words, list both.",
    details: ["Of the session, and kept with it:"]
      + SessionSetting.allCases.map { "\($0.rawValue): \($0.summary)" } + [
        "Of this shell, and no entry of the session:"
      ]
      + Preference.all.map { "\($0.name): \($0.explanation)" },
    examples: [
      ("set title \"The train to Vostochny\"", "the heading of every export"),
      ("set output tsv", "answers as rows with tabs"), ("set", "what is set"),
    ])

  private enum Subject { case all, session(SessionSetting), shell(Preference) }
  private let subject: Subject
  private let value: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let word = arguments.next() else {
      (subject, value) = (.all, nil)
      return
    }
    let names = SessionSetting.allCases.map(\.rawValue) + Preference.all.map(\.name)
    let name = try Choice.name(word, among: names, "setting")
    subject = SessionSetting(rawValue: name).map(Subject.session) ?? Preference.named(name).map(Subject.shell) ?? .all
    let value = try arguments.text()
    guard case .shell(let preference) = subject, let value, let choices = preference.choices else {
      self.value = value
      return
    }
    self.value = Word(try Choice.name(value, among: choices, preference.name), span: value.span)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    guard case .session(let setting) = subject, let value else { return [] }
    let text = value.text.isEmpty ? nil : value.text
    if let problem = setting.problem(with: value.text) { throw Refusal(problem, at: value.span) }
    // Setting what is set already is no fault: the reviewer's opening lines do it in every sitting.
    guard desk.state.settings[setting.rawValue] != text else { return [] }
    return [.settingChanged(name: setting.rawValue, value: text)]
  }

  package func request(on desk: Desk) throws(Refusal) -> Request? {
    guard case .shell(let preference) = subject, let value else { return nil }
    return .prefer(name: preference.name, value: value.text)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let (settings, preferences): ([SessionSetting], [Preference]) =
      switch subject {
      case .all: (SessionSetting.allCases, Preference.all)
      case .session(let setting): ([setting], [])
      case .shell(let preference): ([], [preference])
      }
    return Reply(
      SettingsPage.view(
        of: settings.map { ($0.rawValue, desk.state.settings[$0.rawValue], $0.summary) },
        preferences: preferences.map { ($0.name, desk.shell.preferences[$0.name], $0.explanation) }))
  }
}
