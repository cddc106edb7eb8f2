import AssayCorpus
import AssayIndex
import GRDB

/// Why a catalogue cannot be opened, read or written.
package enum CatalogueError: Error, Hashable, Sendable {
  /// The corpus cannot be read at all.
  case corpus(CorpusError)
  /// The files are not those of a catalogue, or of another version, or have been changed; they are of no further use.
  case useless(String)
  /// Another program is at it.
  case busy
  /// The disk is full.
  case full
  /// Stopped on request.
  case stopped
  /// Another failure of the system or of the store.
  case failed(String)
}

extension CatalogueError {
  /// What is wrong, as a part of a sentence.
  package var problem: String {
    switch self {
    case .corpus(let error): error.problem
    case .useless(let words): words
    case .busy: "another program is indexing the corpus"
    case .full: "there is no room left on the disk"
    case .stopped: "the indexing was stopped"
    case .failed(let words): words
    }
  }

  init(_ error: any Error) {
    switch error {
    case let error as CatalogueError: self = error
    case let error as SegmentError: self.init(segment: error)
    case let error as DatabaseError: self.init(database: error)
    default: self = .failed("its index cannot be used")
    }
  }

  private init(segment error: SegmentError) {
    switch error {
    case .system(_, let code) where code == 28: self = .full
    case .system: self = .failed(error.problem)
    case .cancelled: self = .stopped
    case .notASegment, .version, .damaged: self = .useless(error.problem)
    }
  }

  private init(database error: DatabaseError) {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_SCHEMA, .SQLITE_ERROR:
      self = .useless("the index is damaged")
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_IOERR: self = .failed("its index cannot be read or written: the disk is full, or has a fault")
    case .SQLITE_CANTOPEN: self = .failed("its index cannot be opened")
    case .SQLITE_READONLY, .SQLITE_PERM: self = .failed("its index may not be written")
    default: self = .failed("its index cannot be used")
    }
  }
}

/// Runs what may throw anything and names its failure.
func catching<Value>(_ body: () throws -> Value) throws(CatalogueError) -> Value {
  do { return try body() } catch { throw CatalogueError(error) }
}
