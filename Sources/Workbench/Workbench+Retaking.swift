import AssayCommands
import AssayModel
import AssaySearch
import AssaySession
import AssayStanding

// Taking recorded lines again.

extension Workbench {
  /// What a recorded line would record now, or why it is refused. Whatever that is, the recorded entry is taken
  /// up, so that the next line meets the state it was recorded in. Nothing is kept.
  func retake(_ entry: Entry) -> Result<[Event], Refusal> {
    reviewer = entry.by
    // The file that was imported may be gone, and is nobody's to open again: what it brought is looked for instead.
    if CommandRegistry.name(for: entry.input) == ImportCommand.manual.name, !entry.events.isEmpty {
      takeUp(entry)
      return .success(recited(entry.events))
    }
    do throws(Refusal) {
      guard let command = try CommandRegistry.command(for: entry.input) else {
        takeUp(entry)
        return .success([])
      }
      let events = try command.decide(on: desk)
      _ = try agreed(entry.input, to: command.question(about: events, on: desk))
      takeUp(entry)
      if let request = try command.request(on: desk) { _ = try fulfil(request) }
      let reply: Reply
      do throws(Refusal) { reply = try command.reply(on: desk) } catch {
        // What the line records now is not what the state has: its answer may find nothing to show.
        if !events.isEmpty { return .success(events) }
        throw error
      }
      takeUpHits(of: reply)
      return .success(events.isEmpty ? [reply.audit].compactMap { $0 } : events)
    } catch {
      if state.lastEntry < entry.number { takeUp(entry) }
      return .failure(error)
    }
  }

  /// Events with their citations as the corpus has them now. One that stands otherwise cannot be cited again; a mere
  /// look at its claim holds its place.
  private func recited(_ events: [Event]) -> [Event] {
    events.map { event in
      guard let citation = event.citation else { return event }
      if desk.standings.standing(of: citation).fidelity == .exact { return event }
      switch event {
      case .claimAdded(let claim, _), .claimEdited(let claim, _), .evidenceAttached(_, to: let claim, _, _, _):
        return .claimFocused(claim)
      default: return event
      }
    }
  }

  private func takeUp(_ entry: Entry) {
    state.apply(entry)
    entries.append(entry)
  }
}
