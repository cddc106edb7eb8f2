import ArgumentParser
import AssayJSON
import AssaySession
import AssayStorage
import AssayViews

/// Compares two saved sessions claim by claim.
struct DiffProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two saved sessions claim by claim; exit status 1 when they differ.",
    discussion: """
      Compared are the statement, the verdict, its rationale, the links and the evidence of each claim, not who \
      recorded them, or when. Claims are the same where number and text agree, where both sessions have them from a \
      common beginning, or else where their texts agree.

      Exit status: 0 when they say the same, 1 when they differ, 3 when one of them cannot be read.
      """)

  @Argument(help: "A saved session.")
  var first: String

  @Argument(help: "The session to compare it with.")
  var second: String

  @Flag(help: "One JSON object.")
  var json = false

  @OptionGroup var appearance: Appearance

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(appearance)
    let (old, new) = (try session(first, loading), try session(second, loading))
    let sharing = SessionDifference.sharedClaims(
      old.document.entries.lazy.map(\.entry), new.document.entries.lazy.map(\.entry))
    let difference = SessionDifference(from: old.state, to: new.state, sharing: sharing)
    let view = SessionDiffPage.view(of: difference, from: (first, old.state), to: (second, new.state))
    loading.output.write(json ? view.fields.line(of: "diff") : loading.output.renderer.text(of: view))
    if !difference.isEmpty { throw ExitStatus.refused }
  }

  /// A session whose entries are not those that were recorded cannot be compared either.
  private func session(_ path: String, _ loading: Loading) throws -> SessionRecovery.Recovered {
    do { return try loading.session(path) } catch { throw ExitStatus.unreadable }
  }
}
