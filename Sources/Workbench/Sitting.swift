import AssayCommands
import AssayJSON
import AssayModel
import AssayViews

/// Takes lines as they are typed to the workbench, command by command.
///
/// Here a line becomes commands: it is split at its semicolons, macros become what they stand for, and the lines of
/// files are taken in. Each command is then submitted, recorded and refused on its own, so that neither replay nor
/// rerun needs to know of any of this.
package final class Sitting {
  /// What came of a line or of a file.
  package struct Outcome: Hashable, Sendable {
    package var isRefused = false
    /// Whether a command found fault.
    package var isFailure = false
    /// Whether the reviewer wants to leave.
    package var leaves = false

    package init() {}

    fileprivate mutating func add(_ other: Outcome) {
      isRefused = isRefused || other.isRefused
      isFailure = isFailure || other.isFailure
      leaves = leaves || other.leaves
    }
  }

  /// Where a command comes from: what its refusal is shown with.
  private struct Origin {
    /// The whole line, and where the command begins in it.
    let line: String
    let start: Int
    let place: String?
    /// Whether it stands in a script, which must do the same whoever runs it.
    let isScripted: Bool

    init(line: String, start: Int = 0, place: String?, isScripted: Bool) {
      self.line = line
      self.start = start
      self.place = place
      self.isScripted = isScripted
    }
  }

  /// How deep files, macros and lines of the history may lead into each other.
  package static let deepest = 16

  package let bench: Workbench
  private unowned let host: any SittingHost
  private let keepsGoing: Bool
  private var scripts: [Script] = []
  private var macros: [String] = []
  private var depth = 0

  /// - Parameter keepsGoing: whether a refusal leaves the rest of its line and of its file alone.
  package init(_ bench: Workbench, host: any SittingHost, keepsGoing: Bool = false) {
    self.bench = bench
    self.host = host
    self.keepsGoing = keepsGoing
  }

  /// Takes a line that a person typed, or one of a script. `place` is where it stood.
  package func take(_ line: String, at place: String? = nil, inScript: Bool = false) -> Outcome {
    let commands = TypedCommand.split(line, inScript: inScript)
    // The workbench has something to say even to a blank line: the corpus may have changed.
    guard !commands.isEmpty else { return submit("", from: Origin(line: line, place: place, isScripted: inScript)) }
    return inOrder(commands) {
      run($0.text, from: Origin(line: line, start: $0.start, place: place, isScripted: inScript))
    }
  }

  /// Takes the lines of a file or a pipe, to the end or to a refusal.
  package func take(_ script: Script) -> Outcome {
    var outcome = Outcome()
    scripts.append(script)
    defer { scripts.removeLast() }
    while let line = script.nextLine() {
      let origin = Origin(line: "", place: script.place, isScripted: true)
      if bench.isCancelled {
        outcome.add(refuse(Refusal("stopped before this line"), "", origin))
        break
      }
      switch line {
      case .text(let text): outcome.add(take(text, at: script.place, inScript: true))
      case .unreadable(let problem):
        // It is a whole sentence, and a refusal ends its problem itself.
        let refusal = Refusal(problem.hasSuffix(".") ? String(problem.dropLast()) : problem)
        outcome.add(refuse(refusal, "", origin))
      }
      if stops(outcome) { break }
    }
    return outcome
  }

  private func stops(_ outcome: Outcome) -> Bool { outcome.leaves || (outcome.isRefused && !keepsGoing) }

  private func inOrder<Part>(_ parts: [Part], _ body: (Part) -> Outcome) -> Outcome {
    var outcome = Outcome()
    for part in parts {
      outcome.add(body(part))
      if stops(outcome) || bench.isCancelled { break }
    }
    return outcome
  }

  /// Runs one command, which may be a macro's name.
  private func run(_ command: String, from origin: Origin) -> Outcome {
    do throws(Refusal) {
      // What cannot be split into words is for the command to refuse.
      guard let words = try? Words.split(command), let macro = try bench.shell.macros.call(in: words) else {
        return submit(command, from: origin)
      }
      guard !macros.contains(macro.name) else {
        throw Refusal("the macro '\(macro.name)' calls itself: \((macros + [macro.name]).joined(separator: " → "))")
      }
      let lines = try macro.lines(for: words.dropFirst(), of: command)
      let place = [origin.place, "macro \(macro.name)"].compactMap { $0 }.joined(separator: ", ")
      macros.append(macro.name)
      defer { macros.removeLast() }
      return try deeper {
        inOrder(lines) { run($0, from: Origin(line: $0, place: place, isScripted: origin.isScripted)) }
      }
    } catch {
      return refuse(error, CommandRegistry.name(for: command), origin)
    }
  }

  private func submit(_ command: String, from origin: Origin) -> Outcome {
    var answer = host.watch { bench.submit(command) }
    var follow: () throws(Refusal) -> Outcome = { Outcome() }
    if let errand = answer.errand, !answer.isRefused {
      do throws(Refusal) {
        follow = try prepare(errand, &answer, origin)
      } catch {
        answer.outcome = .failure(error)
      }
    }
    if case .failure(var refusal) = answer.outcome, origin.start > 0, CommandRegistry.isUnknown(command) {
      // What came before may be the first half of a text.
      refusal.remedy = [refusal.remedy, "A ; inside a text wants quote marks around it."].compactMap { $0 }
        .joined(separator: " ")
      answer.outcome = .failure(refusal)
    }
    let shown = show(answer, origin)
    do throws(Refusal) {
      var outcome = try follow()
      outcome.add(shown)
      return outcome
    } catch {
      return refuse(error, answer.command, origin)
    }
  }

  /// Does what comes before the answer is shown, and gives what comes after it.
  private func prepare(
    _ errand: Errand, _ answer: inout Answer, _ origin: Origin
  ) throws(Refusal) -> () throws(Refusal) -> Outcome {
    switch errand {
    case .source(let word):
      let script = try open(word)
      return { () throws(Refusal) in try self.deeper { self.take(script) } }
    case .again(let line):
      guard !origin.isScripted else {
        throw Refusal(
          "'again' runs a line that was typed at a prompt: a script would do what its reader last did",
          remedy: "Write the line itself.")
      }
      return { () throws(Refusal) in try self.deeper { self.take(line.line, at: origin.place) } }
    case .edit, .read:
      let outcome = try host.perform(errand)
      if let note = outcome.note, case .success(var view) = answer.outcome {
        view.blocks.append(.line(Line(note)))
        view.fields["note"] = .string(note)
        answer.outcome = .success(view)
      }
      return { () throws(Refusal) in
        self.inOrder(outcome.commands) {
          self.submit($0, from: Origin(line: $0, place: origin.place, isScripted: origin.isScripted))
        }
      }
    }
  }

  /// The file that a word names; beside the file in which it stands, unless it says otherwise.
  private func open(_ word: Word) throws(Refusal) -> Script {
    var path = bench.expanded(word.text)
    if !path.hasPrefix("/"), let parent = scripts.last?.path, let slash = parent.lastIndex(of: "/") {
      path = "\(parent[...slash])\(path)"
    }
    let plain = Self.plain(path)
    if let first = scripts.firstIndex(where: { $0.path.map(Self.plain) == plain }) {
      let circle = scripts[first...].map(\.name) + [word.text]
      throw Refusal("'\(word.text)' is being read already: \(circle.joined(separator: " → "))", at: word.span)
    }
    do throws(Refusal) { return try host.script(at: path, named: path) } catch { throw error.at(word) }
  }

  /// A path without the steps that lead nowhere, for telling whether two name one file.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private func deeper(_ body: () -> Outcome) throws(Refusal) -> Outcome {
    guard depth < Self.deepest else {
      throw Refusal("files and macros lead into each other deeper than \(Self.deepest) times")
    }
    depth += 1
    defer { depth -= 1 }
    return body()
  }

  private func refuse(_ refusal: Refusal, _ command: String, _ origin: Origin) -> Outcome {
    show(Answer(command: command, outcome: .failure(refusal)), origin)
  }

  /// Shows an answer, the spans of a refusal counted from the beginning of the whole line.
  private func show(_ answer: Answer, _ origin: Origin) -> Outcome {
    var answer = answer
    if case .failure(var refusal) = answer.outcome, let span = refusal.span, origin.start > 0 {
      refusal.span = Span((span.start + origin.start)..<(span.end + origin.start))
      answer.outcome = .failure(refusal)
    }
    host.show(answer, of: origin.line, at: origin.place)
    var outcome = Outcome()
    outcome.isRefused = answer.isRefused
    outcome.isFailure = answer.isFailure
    outcome.leaves = answer.leaves
    return outcome
  }
}
