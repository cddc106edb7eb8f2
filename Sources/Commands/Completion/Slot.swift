/// What a place of a command's usage takes: a closed set, from which completion follows.
///
/// A usage names its places in capitals, `mark [CLAIM] confirmed|denied|unverified`. Most names mean the same
/// in every command and are declared here; a manual declares the others itself, in `takes`.
package enum Slot: Hashable, Sendable, CaseIterable {
  case claim
  case evidence
  case article
  /// An article that the session cites.
  case citedArticle
  /// A part of an article: `a3.4`, `#2`, or an article with a quotation behind it.
  case place
  /// Whatever has an address, claims and evidence included.
  case address
  /// A quotation from the article that the address before it names.
  case quote
  /// Free text; where `--from` names an article, words of that article.
  case text
  /// The text of the claim that stands before it.
  case claimText
  case verdict
  case stance
  case relation
  /// A verdict, `open`, or words of claims.
  case claimFilter
  case speaker
  case date
  case number
  /// The number of a line of the history.
  case pastLine
  case query
  /// A field of a query that narrows something else: `outlet:ledger`.
  case queryField
  /// What claims are about, in a few words.
  case topicWords
  /// A sentence of the reviewer's own.
  case sentence
  /// An outlet, a speaker, a state or an article that words come from.
  case sourceName
  case file
  case sessionFile
  case exportFormat
  /// What a row of an export is.
  case exportRow
  /// What an export hides.
  case redaction
  case importFormat
  case setting
  case settingValue
  case command
  case topic
  case macro
  /// A name that is made up by whoever types it.
  case newName
  /// A whole line of the shell.
  case line

  /// What a name in a usage takes where the manual says nothing else.
  package static let usual: [String: Slot] = [
    "CLAIM": .claim, "EVIDENCE": .evidence, "ARTICLE": .article, "ADDRESS": .place, "QUOTE": .quote, "TEXT": .text,
    "VERDICT": .verdict, "STANCE": .stance, "RELATION": .relation, "FILTER": .claimFilter, "SPEAKER": .speaker,
    "DATE": .date, "COUNT": .number, "NUMBER": .number, "N": .number, "QUERY": .query, "FILE": .file,
    "SESSION": .sessionFile, "FORMAT": .exportFormat, "SETTING": .setting, "VALUE": .settingValue,
    "COMMAND": .command, "TOPIC": .topic, "PATTERN": .text, "LINE": .line, "LINES": .line,
  ]

  /// Whether further unquoted words belong to it.
  var takesManyWords: Bool {
    switch self {
    case .text, .claimText, .claimFilter, .query, .queryField, .sourceName, .settingValue, .line: true
    default: false
    }
  }
}
