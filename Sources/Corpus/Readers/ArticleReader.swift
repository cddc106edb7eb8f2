import AssayModel

/// Turns the files of one type into articles. One reader a file, and one line in `ArticleReaders.all`.
package protocol ArticleReader: Sendable {
  /// What the file type is called: `plain text`.
  var name: String { get }
  /// The endings of such files, in lower case, without the dot.
  var extensions: [String] { get }

  /// Hands over every article of the file, and every reason why one is left out.
  ///
  /// Throws only when the file as a whole cannot be read.
  func read(_ file: CorpusFile, _ take: (Reading) -> Void) throws(FileProblem)

  /// Whether each line of a file stands for itself, so that some lines can be read without the others.
  var readsLines: Bool { get }

  /// The same for the bytes of a file; for one that `readsLines`, of some lines, of which the first has this number.
  func read(_ bytes: [UInt8], firstLine: Int, _ take: (Reading) -> Void)
}

extension ArticleReader {
  package var readsLines: Bool { false }

  package func read(_ file: CorpusFile, _ take: (Reading) -> Void) throws(FileProblem) {
    read(try file.contents(), firstLine: 1, take)
  }
}

/// What a reader finds.
package enum Reading: Sendable {
  case article(ReadArticle)
  /// The line is 1-based and nil where it cannot be known.
  case leftOut(line: Int?, reason: String)
}

/// An article as a reader found it, not yet part of a corpus.
package struct ReadArticle: Sendable {
  /// The id that the article itself gives; nil when its path has to do.
  package var id: String?
  /// Which article of its file it is (a line's number, an element's place in an array, both from 1);
  /// nil where the file is the article.
  package var number: Int?
  package var line: Int?
  /// The bytes of the line that holds it, where lines are read.
  package var bytes: Range<Int>?
  package var metadata: ArticleMetadata
  package var text: String

  package init(id: String? = nil, number: Int? = nil, line: Int? = nil, metadata: ArticleMetadata, text: String) {
    self.id = id
    self.number = number
    self.line = line
    self.metadata = metadata
    self.text = text
  }
}
