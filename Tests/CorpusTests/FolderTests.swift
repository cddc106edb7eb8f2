import AssayCorpus
import AssayModel
import Foundation
import Testing

struct FolderTests {
  private func reasons(_ folder: TemporaryFolder) throws -> [String] {
    try Corpus.open(folder.path).skipped.map(\.description)
  }

  @Test func `hidden files, hidden folders and read-me files are passed over in silence`() throws {
    let folder = try TemporaryFolder()
    for name in [".hidden.txt", ".git/x.txt", "README.md", "sub/readme.txt", "README", "readme-press.txt"] {
      try folder.write(name, "A text.")
    }
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.articles.map(\.file) == ["readme-press.txt"])
    #expect(corpus.skipped.isEmpty)
  }

  @Test func `a file of an unknown type is named with its ending`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.pdf", "b", "c.tar.GZ"] { try folder.write(name, "x") }
    #expect(
      try reasons(folder) == [
        "a.pdf: no reader for .pdf files", "b: no reader for files without an ending",
        "c.tar.GZ: no reader for .gz files",
      ])
  }

  @Test func `a link that leads out of the corpus is not followed`() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret.txt", "Not for you.")
    let folder = try TemporaryFolder()
    try folder.link("file.txt", to: outside.path + "/secret.txt")
    try folder.link("folder", to: outside.path)
    try folder.link("up", to: "..")
    try folder.link("gone.txt", to: "nowhere.txt")
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.count == 0)
    #expect(
      corpus.skipped.map(\.description) == [
        "file.txt: a symbolic link that leads out of the corpus",
        "folder: a symbolic link that leads out of the corpus",
        "gone.txt: a symbolic link that leads nowhere", "up: a symbolic link that leads out of the corpus",
      ])
  }

  @Test func `a folder whose name merely begins like the corpus's is outside of it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("corpus/a.txt", "One.")
    try folder.write("corpus-old/b.txt", "Two.")
    try folder.link("corpus/old", to: "../corpus-old")
    let corpus = try Corpus.open(folder.path + "/corpus")
    #expect(corpus.articles.map(\.file) == ["a.txt"])
    #expect(corpus.skipped.map(\.file) == ["old"])
  }

  @Test func `cycles of links end, and no article is found twice`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/one.txt", "One.")
    try folder.link("a/self", to: ".")
    try folder.link("a/root", to: "..")
    try folder.link("b", to: "a")
    try folder.link("loop1", to: "loop2")
    try folder.link("loop2", to: "loop1")
    try folder.link("again.txt", to: "a/one.txt")
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.articles.map(\.file) == ["a/one.txt"])
    #expect(corpus.skipped.map(\.file) == ["loop1", "loop2"])
  }

  @Test func `a link to what no plain path reaches is read under the link's path`() throws {
    let folder = try TemporaryFolder()
    try folder.write(".store/9f.txt", "Kept elsewhere.")
    try folder.link("story.txt", to: ".store/9f.txt")
    #expect(try Corpus.open(folder.path).articles.map(\.file) == ["story.txt"])
  }

  @Test func `a corpus may itself be named by a link`() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/a.txt", "One.")
    try folder.link("alias", to: "real")
    #expect(try Corpus.open(folder.path + "/alias").articles.map(\.file) == ["a.txt"])
  }

  @Test func `a pipe is named, never opened`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/wait.txt", 0o600) == 0)
    #expect(try reasons(folder) == ["wait.txt: not a regular file (a pipe, a socket or a device)"])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `a file without permission is named and the others load`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "One.")
    try folder.write("b.txt", "Two.")
    try folder.write("c/d.txt", "Three.")
    #expect(chmod(folder.path + "/a.txt", 0) == 0 && chmod(folder.path + "/c", 0) == 0)
    defer { chmod(folder.path + "/c", 0o700) }
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.articles.map(\.file) == ["b.txt"])
    #expect(
      corpus.skipped.map(\.description) == ["a.txt: no permission to read it", "c/: no permission to read it"])
  }

  @Test func `a file over 32 MiB is refused unread`() throws {
    let folder = try TemporaryFolder()
    try folder.write("big.txt", "")
    #expect(truncate(folder.path + "/big.txt", 32 << 20 + 1) == 0)
    try folder.write("fits.txt", [UInt8](repeating: UInt8(ascii: "a"), count: 1000))
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.count == 1)
    #expect(corpus.skipped.first?.reason.hasSuffix("(32 MiB)") == true)
  }

  @Test func `a name that is not UTF-8 is named as well as it can be`() throws {
    let folder = try TemporaryFolder()
    let name: [CChar] = (folder.path + "/").utf8.map { CChar(bitPattern: $0) } + [-1, 46, 116, 120, 116, 0]
    let file = fopen(name, "w")
    // Some file systems refuse such names; then there is nothing to see.
    guard let file else { return }
    fclose(file)
    #expect(try reasons(folder) == ["\u{FFFD}.txt: its name is not UTF-8"])
  }

  @Test func `an empty file holds no text`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "")
    try folder.write("b.txt", " \r\n\u{A0}\n")
    #expect(try reasons(folder) == ["a.txt: it holds no text", "b.txt: it holds no text"])
  }
}
