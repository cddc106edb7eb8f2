/// The backends, in the order in which they are asked.
package enum CorpusBackends {
  package static let all: [any CorpusBackend] = [
    FolderBackend(),
    SingleFileBackend(),
  ]
}
