import AssayModel
import AssaySearch

extension Slot {
  /// Whether a finished word can stand here, judged by its looks.
  func fits(_ word: Word) -> Bool {
    switch self {
    case .claim: return ClaimID(word.text) != nil
    case .evidence: return EvidenceID(word.text) != nil
    case .article, .citedArticle: return ArticleHandle(word.text) != nil
    case .place, .address: return !word.isQuoted && Address(word.text) != nil
    case .quote: return word.isQuoted
    case .verdict: return Choice.fits(word, Verdict.self)
    case .stance: return Choice.fits(word, Stance.self)
    case .relation: return Choice.fits(word, Relation.self)
    case .queryField: return !word.isQuoted && QueryField.isName(word.text.prefix { $0 != ":" })
    case .number, .pastLine: return Ordinal.number(word.text) != nil
    case .text, .claimText, .claimFilter, .speaker, .date, .query, .topicWords, .sentence, .sourceName, .file,
      .sessionFile, .exportFormat, .exportRow, .redaction, .importFormat, .setting,
      .settingValue, .command, .topic, .macro, .newName, .line:
      return true
    }
  }
}
