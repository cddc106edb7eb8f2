/// The file that is taken up, and whose verdicts are not another's.
package struct ImportSource: Hashable, Sendable {
  package var file: String
  /// The names under which the reviewer's own verdicts leave the workbench: the reviewer's, the publisher's.
  package var ownNames: Set<String>

  package init(file: String = "", ownNames: Set<String> = []) {
    self.file = file
    self.ownNames = ownNames
  }
}
