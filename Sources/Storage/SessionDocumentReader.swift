import AssayConcurrency
import AssayJSON
import AssayModel
import AssaySession

/// A session as its file has it, with everything that is not as it was recorded.
package struct LoadedDocument: Sendable {
  package let document: SessionDocument
  package let state: SessionState
  /// What the file says against itself; empty for an honest one.
  package let faults: [SessionFault]
}

/// What a session's file says against itself.
package enum SessionFault: Hashable, Sendable {
  /// The first entry that is not what was recorded.
  case changedEntry(Int)
  /// The file names a last entry that is not there: its tail was cut.
  case cutTail(last: Int)
  /// Entries follow the one that the file names as its last.
  case addedTail(last: Int)
  /// What stands under 'claims' is not what the entries fold to; nil where it is the list's length.
  case changedClaims(ClaimID?)
  /// What stands under 'corpus' is not what the entries cite.
  case changedCorpus
}

extension SessionFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .changedEntry(let number): "entry \(number) is not what was recorded: its digest does not fit the chain"
    case .cutTail(let last): "entries behind \(last) are missing: the file names a later one as its last"
    case .addedTail(let last): "the file names entry \(last) as its last, but more follow"
    case .changedClaims(let claim?): "\(claim) under 'claims' is not what the entries fold to"
    case .changedClaims(nil): "'claims' does not list the claims that the entries fold to"
    case .changedCorpus: "'corpus' does not list the articles that the entries cite"
    }
  }
}

/// The last entry as a file's end names it: a chain by itself does not show that its tail was cut.
private struct Head {
  let entry: Int
  let digest: Digest

  init(_ fields: FieldReader) throws(FieldError) {
    entry = try fields.count("entry")
    digest = try fields.digest("digest")
  }
}

extension SessionDocument {
  /// Why bytes are no session.
  enum ReadError: Error {
    case json(JSONError)
    /// The entry of this number is damaged beyond reading.
    case entry(Int, JSONError)
    case field(FieldError)
    case schema(found: String)
  }

  /// Reads a document, an entry at a time.
  static func read(_ bytes: [UInt8]) throws(ReadError) -> LoadedDocument {
    // Some editors put a byte order mark there, which RFC 8259 allows a reader to pass over.
    var reader = JSONReader(bytes, at: bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    var schema: JSON?
    var id: String?
    var created: Instant?
    var claims: [Range<Int>]?
    var head: Head?
    var corpus: JSON?
    var entries: [SealedEntry] = []
    var folding: Meanwhile<SessionState>?
    var extras: [JSONObject.Member] = []
    var unknown = UnknownMembers()
    var names: Set<String> = []
    try reader.members(
      { (reader, name) throws(ReadError) in
        guard names.insert(name).inserted else { throw .json(reader.error(.duplicateName(name))) }
        if name == "entries" {
          guard schema != nil else {
            throw .field(FieldError(place: "", problem: "'assay' must come before 'entries'"))
          }
          entries = try readEntries(&reader, of: bytes)
          // A long session folds as long as the rest of its file is read.
          folding = Meanwhile { [entries] in SessionState(entries.lazy.map(\.entry)) }
          return
        }
        if name == "claims" {
          claims = try json { (reader) throws(JSONError) in try places(&reader) }(&reader)
          return
        }
        let value = try json { (reader) throws(JSONError) in try reader.value() }(&reader)
        let fields = FieldReader(JSONObject([.init(name: name, value: value)]))
        switch name {
        case "assay":
          guard value.integer == schemaVersion else { throw .schema(found: JSONWriter.compact(value)) }
          schema = value
        case "id": id = try field { () throws(FieldError) in try fields.string(name) }
        case "created": created = try field { () throws(FieldError) in try fields.instant(name) }
        case "head":
          head = try field { () throws(FieldError) in try Head(try fields.reader(name)) }
          unknown.takeHead(value)
        case "corpus": corpus = value
        default: extras.append(.init(name: name, value: value))
        }
      }, orElse: ReadError.json)
    do throws(JSONError) { try reader.end() } catch { throw .json(error) }
    // A file without its end, or without what its entries fold to, could have been cut unseen.
    for name in ["assay", "id", "created", "entries", "claims", "corpus", "head"] where !names.contains(name) {
      throw .field(FieldError(place: "", problem: "'\(name)' is missing"))
    }
    var document = SessionDocument(id: id ?? "", created: created ?? .earliest, entries: entries)
    document.extras = extras
    var faults = faults(of: document, head: head)
    let state = folding?.result ?? document.folded()
    if let claims, let fault = fault(of: claims, in: bytes, state: state, &unknown) { faults.append(fault) }
    if isOther(corpus, than: state, &unknown) { faults.append(.changedCorpus) }
    document.unknown = unknown
    return LoadedDocument(document: document, state: state, faults: faults)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func readEntries(_ reader: inout JSONReader, of bytes: [UInt8]) throws(ReadError) -> [SealedEntry] {
    reader.skipSpace()
    if let lines = EntryLines(of: bytes, behindBracketAt: reader.offset), let entries = lines.entries() {
      reader.move(to: lines.end + 1)
      return entries
    }
    var entries: [SealedEntry] = []
    try reader.elements(
      { (reader) throws(ReadError) in
        let number = entries.count + 1
        reader.skipSpace()
        let start = reader.offset
        let value: JSON
        reader.isCanonical = true
        do throws(JSONError) { value = try reader.value() } catch { throw .entry(number, error) }
        // A file laid out anew by another program holds the same entries; the chain is over their canonical form.
        let line = reader.isCanonical ? Array(bytes[start..<reader.offset]) : JSONWriter.canonical(value)
        do throws(FieldError) { entries.append(try SealedEntry(value, bytes: line, number: number)) } catch {
          throw .field(error)
        }
      }, orElse: ReadError.json)
    // An entry whose first bracket was changed into the array's last ends the array before itself.
    guard isBehindEntries(&reader, of: bytes) else { throw .entry(entries.count + 1, reader.error(.expected("','"))) }
    return entries
  }

  private static func faults(of document: SessionDocument, head: Head?) -> [SessionFault] {
    var faults: [SessionFault] = []
    let last = document.entries.count
    let named = head?.entry ?? last
    // A file that names another last entry than it has speaks of that entry, not of the one that is there.
    if let entry = Chain.firstFault(in: document.entries, head: named == last ? head?.digest : nil) {
      faults.append(.changedEntry(entry))
    }
    if named > last { faults.append(.cutTail(last: last)) }
    if named < last { faults.append(.addedTail(last: named)) }
    return faults
  }

  /// What speaks against the claims that a file repeats, each given by its place; what they have that is not known is
  /// added to `unknown`.
  private static func fault(
    of places: [Range<Int>], in bytes: [UInt8], state: SessionState, _ unknown: inout UnknownMembers
  ) -> SessionFault? {
    let claims = state.claims.values
    let parts = concurrently(claims.count, atLeast: 256) { indices -> (changed: Int?, unknown: UnknownMembers) in
      var unknown = UnknownMembers()
      for index in indices {
        guard index < places.count else { return (index, unknown) }
        let folded = state.json(of: claims[index])
        // What this version wrote is the same to the byte, and need not be read again.
        if isSame(bytes, at: places[index], as: JSONWriter.compactBytes(folded)) { continue }
        guard let written = try? JSONReader.value(of: Array(bytes[places[index]])),
          ClaimsAgreement.holds(written, folded)
        else { return (index, unknown) }
        unknown.takeClaim(written)
      }
      return (nil, unknown)
    }
    for part in parts { unknown.add(part.unknown) }
    if let index = parts.compactMap(\.changed).first { return .changedClaims(claims[index].id) }
    return places.count > state.claims.count ? .changedClaims(nil) : nil
  }

  /// Whether a file lists other articles than its entries cite, or says other things of one than they do.
  private static func isOther(_ corpus: JSON?, than state: SessionState, _ unknown: inout UnknownMembers) -> Bool {
    guard let written = corpus?.array else { return true }
    let known = written.map { unknown.takeArticle($0) }
    return JSONWriter.canonical(.array(known)) != state.citedCanonically
  }

  private static func isSame(_ bytes: [UInt8], at place: Range<Int>, as other: [UInt8]) -> Bool {
    guard place.count == other.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { other in other.indices.allSatisfy { bytes[place.lowerBound + $0] == other[$0] } }
    }
  }

  /// Where the elements of an array stand.
  private static func places(_ reader: inout JSONReader) throws(JSONError) -> [Range<Int>] {
    var places: [Range<Int>] = []
    try reader.elements(
      { (reader) throws(JSONError) in
        reader.skipSpace()
        if places.count == places.capacity { places.reserveCapacity(places.count + reader.elementsAhead()) }
        let start = reader.offset
        try reader.skipValue()
        places.append(start..<reader.offset)
      }, orElse: { $0 })
    return places
  }

  /// Whether the reader stands where an array of entries may end.
  private static func isBehindEntries(_ reader: inout JSONReader, of bytes: [UInt8]) -> Bool {
    reader.skipSpace()
    return reader.offset == bytes.count || bytes[reader.offset] == UInt8(ascii: ",")
      || bytes[reader.offset] == UInt8(ascii: "}")
  }

  private static func json<Value>(
    _ read: @escaping (inout JSONReader) throws(JSONError) -> Value
  ) -> (inout JSONReader) throws(ReadError) -> Value {
    { (reader) throws(ReadError) in
      do throws(JSONError) { return try read(&reader) } catch { throw .json(error) }
    }
  }

  private static func field<Value>(_ read: () throws(FieldError) -> Value) throws(ReadError) -> Value {
    do throws(FieldError) { return try read() } catch { throw .field(error) }
  }
}

extension SessionState {
  /// What a session's file lists under 'corpus', as canonical JSON.
  fileprivate var citedCanonically: [UInt8] {
    JSONWriter.canonical(.array(citedArticles.map(CitationCoding.json(of:))))
  }
}
