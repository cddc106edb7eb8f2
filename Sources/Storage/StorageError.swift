import AssayJSON
import AssayModel

/// Why a session could not be opened, read or written.
package enum StorageError: Error, Hashable, Sendable {
  case missing(String)
  case unreadable(String, code: Int32)
  case unwritable(String, code: Int32)
  case notASession(String, JSONError)
  case damagedEntry(String, Int, JSONError)
  case badField(String, FieldError)
  case newerSchema(String, found: String)
  case faults(String, [SessionFault])
  case damagedJournal(String, line: Int, String)
  /// The journal and the saved file have different entries under one number.
  case divergedJournal(String, entry: Int)
  case busy(String, holder: String?)
  case exists(String)
  /// Another program has changed the file since it was read.
  case changed(String)
  /// The journal was removed while the session was open, and another session has taken its place.
  case displaced(String)
  /// What goes along with a session that gets another file could not be taken there.
  case leftBehind(String, problem: String, remedy: String)
  /// Recording was asked of a session that was opened for reading only.
  case readOnly(String)
  /// An entry that no start would take up again, were it written down.
  case unrecordable(String, FieldError)
}

extension StorageError {
  /// The file that the error is about.
  package var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .unwritable(let path, _), .notASession(let path, _),
      .damagedEntry(let path, _, _), .badField(let path, _), .newerSchema(let path, _), .faults(let path, _),
      .damagedJournal(let path, _, _), .divergedJournal(let path, _), .busy(let path, _), .exists(let path),
      .changed(let path), .displaced(let path), .leftBehind(let path, _, _), .readOnly(let path),
      .unrecordable(let path, _):
      path
    }
  }

  /// The part of the file, such as `entry 12`; nil for the file as a whole.
  package var place: String? {
    switch self {
    case .notASession(_, let error): "line \(error.line), column \(error.column)"
    case .damagedEntry(_, let number, _): "entry \(number)"
    case .badField(_, let error): error.place.isEmpty ? nil : error.place
    case .damagedJournal(_, let line, _): "line \(line)"
    case .divergedJournal(_, let entry): "entry \(entry)"
    case .unrecordable(_, let error): error.place
    default: nil
    }
  }

  /// What happened, as a sentence without its full stop.
  package var problem: String {
    switch self {
    case .missing: "there is no such file"
    case .unreadable(_, let code): "it cannot be read: \(SystemError.words(for: code))"
    case .unwritable(_, let code): "it cannot be written: \(SystemError.words(for: code))"
    case .notASession(_, let error): "it is not a saved session: \(error.problem.words)"
    case .damagedEntry(_, _, let error): "the entry is damaged: \(error.problem.words)"
    case .badField(_, let error): error.problem
    case .newerSchema(_, let found):
      "its schema is version \(found); this program knows version \(SessionDocument.schemaVersion)"
    case .faults(_, let faults): faults.map(\.description).joined(separator: "; ")
    case .damagedJournal(_, _, let problem): problem
    case .divergedJournal: "the journal and the saved file have different entries of this number"
    case .busy(_, let holder): "another program has the session open" + (holder.map { " (\($0))" } ?? "")
    case .exists: "there is a file of this name already"
    case .changed: "another program has changed the file since it was read"
    case .displaced: "its journal was removed, and another session has taken its place"
    case .leftBehind(_, let problem, _): problem
    case .readOnly: "the session is open read-only"
    case .unrecordable(_, let error): "it cannot be written down: \(error.problem)"
    }
  }

  /// What to do next.
  package var remedy: String {
    switch self {
    case .missing: "Check the name, or leave it out to begin a new session."
    case .unreadable, .unwritable: "Check the path, its permissions and the space on the disk."
    case .notASession: "Give a file that 'save' wrote."
    case .damagedEntry, .faults: "Restore the file from a copy."
    case .badField: "Nothing was changed. Mend the field, or restore the file from a copy."
    case .newerSchema: "Nothing was changed. Open it with the version of Assay that wrote it."
    case .damagedJournal: "Nothing was changed. Move the journal away to open the session as it was last saved."
    case .divergedJournal: "Nothing was changed. Move one of the two away."
    case .busy: "Leave it there first, or look at it with --read-only."
    case .readOnly(let path):
      "Type 'open \(path)' while no other program has it open, or go on in a file of its own: save OTHER.json."
    case .unrecordable: "Nothing was changed. Say it in another way."
    case .exists: "Choose another name, or add --force to replace it."
    case .changed: "Nothing was written. Go on in a file of its own: save OTHER.json; 'save --force' replaces it."
    case .displaced: "Nothing was recorded. Go on in a file of its own: save OTHER.json."
    case .leftBehind(_, _, let remedy): remedy
    }
  }
}

extension StorageError: CustomStringConvertible {
  package var description: String {
    "\(path)\(place.map { ", \($0)" } ?? ""): \(problem). \(remedy)"
  }
}
