import AssayModel
import AssaySession
import AssayViews

package struct BackgroundCommand: Command {
  package static let manual = Manual(
    "background", group: .origins, usage: ["EVIDENCE… [--clear]"],
    summary: "Say that an evidence only tells again what is known, so that it counts nowhere.",
    details: ["It stays attached, with its stance, and stands in the exports; it is no origin and part of none."],
    options: [OriginWord.clear],
    examples: [("background e2", "a look back"), ("background e1 e2", "two of them")])

  private let marking: VoiceMarking

  package init(_ arguments: inout Arguments) throws(Refusal) { marking = try VoiceMarking(.background, &arguments) }
  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}
