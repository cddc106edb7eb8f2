import AssayModel
import AssaySession
import AssayViews

/// Typed intent. A line becomes a command, a command becomes events and a view.
///
/// To add one: a file in `Catalogue`, a line in `CommandRegistry`.
package protocol Command: SendableMetatype {
  static var manual: Manual { get }
  /// Reads the words behind the command's name; refuses what does not fit its manual.
  init(_ arguments: inout Arguments) throws(Refusal)
  /// What is to be recorded. A command that only looks records nothing.
  func decide(on desk: Desk) throws(Refusal) -> [Event]
  /// What the command is about to do where that wants a yes, as a sentence without its full stop; nil where it
  /// does not. `events` are what it decided.
  func question(about events: [Event], on desk: Desk) -> String?
  /// What the workbench is to do with files or with itself.
  func request(on desk: Desk) throws(Refusal) -> Request?
  /// What the shell is to do once the answer stands.
  func errand(on desk: Desk) throws(Refusal) -> Errand?
  /// What is shown, when the events have been taken up.
  func reply(on desk: Desk) throws(Refusal) -> Reply
}

extension Command {
  package func decide(on desk: Desk) throws(Refusal) -> [Event] { [] }
  package func question(about events: [Event], on desk: Desk) -> String? { nil }
  package func request(on desk: Desk) throws(Refusal) -> Request? { nil }
  package func errand(on desk: Desk) throws(Refusal) -> Errand? { nil }
}

/// What the workbench is asked to do besides recording.
package enum Request: Hashable, Sendable {
  /// Write the session; with a path, it is kept there from now on.
  case save(path: String?, overwriting: Bool)
  /// Leave this session for another.
  case open(path: String)
  /// Write a document. Without a path it goes where answers go.
  case write(String, path: String, overwriting: Bool)
  case leave
  /// Keep a macro, or let go of the one with this name.
  case define(Macro)
  case dropMacro(String)
  /// Choose how the shell behaves.
  case prefer(name: String, value: String)
  /// Bring the corpus's index up to date, and take up what has changed.
  case index

  /// Whether only the shell's own state changes: no session and no file.
  package var isForShell: Bool {
    switch self {
    case .define, .dropMacro, .prefer: true
    case .save, .open, .write, .leave, .index: false
    }
  }
}
