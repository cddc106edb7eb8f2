import AssayModel
import AssaySession
import AssayViews

package struct OwnCommand: Command {
  package static let manual = Manual(
    "own", group: .origins, usage: ["EVIDENCE… [--clear]"],
    summary: "Say that an outlet saw or heard it itself, so that it counts as an origin.",
    details: [
      "Where an article cites nobody, only a reader can tell whether its reporter stood there or wrote down what was "
        + "known. Until you say so, it is not counted."
    ],
    options: [OriginWord.clear],
    examples: [("own e1", "their photographer was there"), ("own e1 e3", "two of them")])

  private let marking: VoiceMarking

  package init(_ arguments: inout Arguments) throws(Refusal) { marking = try VoiceMarking(.own, &arguments) }
  package func decide(on desk: Desk) throws(Refusal) -> [Event] { try marking.decide(on: desk) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { try marking.reply(on: desk) }
}
