import GRDB

/// The tables of a catalogue.
///
/// A *file* has one or more *parts*: itself as a whole, or runs of whole lines of about a mebibyte. A part is what is
/// read anew when it changes; its articles and complaints stand in places relative to it, so that lines that move down
/// are not written anew.
enum Schema {
  /// "ASSY" as SQLite's application id, which tells a catalogue from any other database.
  static let application = 0x4153_5359
  static let version = 2

  static let tables = """
    CREATE TABLE state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      generation INTEGER NOT NULL,
      files INTEGER NOT NULL,
      articles INTEGER NOT NULL,
      complaints INTEGER NOT NULL,
      nextNumber INTEGER NOT NULL,
      nextSegment INTEGER NOT NULL,
      written INTEGER NOT NULL,
      stamp BLOB NOT NULL,
      vacant BLOB NOT NULL,
      digest BLOB);
    CREATE TABLE files (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL,
      device INTEGER, node INTEGER, size INTEGER, modified INTEGER, changed INTEGER);
    CREATE TABLE parts (
      id INTEGER PRIMARY KEY, file INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
      line INTEGER NOT NULL, lines INTEGER NOT NULL, checksum INTEGER NOT NULL, complaints INTEGER NOT NULL,
      places INTEGER NOT NULL);
    CREATE TABLE complaints (
      id INTEGER PRIMARY KEY, part INTEGER NOT NULL, line INTEGER, reason TEXT NOT NULL, taken INTEGER);
    CREATE TABLE articles (
      number INTEGER PRIMARY KEY, part INTEGER NOT NULL, id INTEGER NOT NULL, digest INTEGER NOT NULL,
      url INTEGER, generation INTEGER NOT NULL, card BLOB NOT NULL);
    CREATE TABLE segments (
      id INTEGER PRIMARY KEY, documents INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      deletions BLOB);
    """

  /// Made when the tables are full: sorting once is faster than keeping sorted.
  static let indexes = [
    "CREATE INDEX IF NOT EXISTS partsOfFile ON parts (file, start)",
    "CREATE INDEX IF NOT EXISTS partsWithComplaints ON parts (file, start, complaints) WHERE complaints > 0",
    "CREATE INDEX IF NOT EXISTS complaintsOfPart ON complaints (part)",
    "CREATE INDEX IF NOT EXISTS complaintsByTaken ON complaints (taken) WHERE taken IS NOT NULL",
    "CREATE INDEX IF NOT EXISTS articlesOfPart ON articles (part)",
    "CREATE INDEX IF NOT EXISTS articlesByID ON articles (id)",
    "CREATE INDEX IF NOT EXISTS articlesByDigest ON articles (digest)",
  ]
}
