/// The places of the source tree that tests read: the sample corpus, golden files, transcripts.
package enum SourceTree {
  /// The folder that holds Package.swift.
  package static let root = folder(of: #filePath, up: 3)

  package static func path(_ relative: String) -> String { "\(root)/\(relative)" }

  /// The names of the files in a folder of the tree, in the order of their bytes.
  package static func names(in folder: String, endingWith ending: String) -> [String] {
    Files.names(in: path(folder)).filter { $0.hasSuffix(ending) }
  }

  private static func folder(of path: String, up levels: Int) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels).joined(separator: "/")
  }
}
