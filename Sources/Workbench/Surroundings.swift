import AssayModel
import AssayStorage

/// What a workbench takes from the world outside. Everything else it knows comes from its corpus and its session.
package struct Surroundings {
  /// The reviewer's name, which stands in each entry.
  package var reviewer: String
  package var now: () -> Instant
  /// A name for a new session that no other session has.
  package var makeID: () -> String
  /// How this program is named to another that finds a session locked.
  package var holder: String
  package var files: any FileSystem
  /// Whether commands may write and open files. A session that is run again may come from anyone.
  package var mayTouchFiles: Bool
  /// Whether the running command is to stop.
  package var isCancelled: () -> Bool

  package init(
    reviewer: String, now: @escaping () -> Instant, makeID: @escaping () -> String, holder: String,
    files: any FileSystem = PosixFileSystem(), mayTouchFiles: Bool = true,
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.reviewer = reviewer
    self.now = now
    self.makeID = makeID
    self.holder = holder
    self.files = files
    self.mayTouchFiles = mayTouchFiles
    self.isCancelled = isCancelled
  }
}
