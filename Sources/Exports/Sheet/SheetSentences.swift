import AssayModel
import AssaySession

// Sentences that several formats begin and end with.
extension Sheet {
  /// `5 claims: 1 confirmed, 1 denied, 1 unverified, 2 open.`
  var tally: String {
    var parts = Verdict.allCases.map { "\(count($0)) \($0.rawValue)" }
    if count(nil) > 0 { parts.append("\(count(nil)) open") }
    return "\(claims.count == 1 ? "1 claim" : "\(claims.count) claims"): \(parts.joined(separator: ", "))."
  }

  /// `on 2023-09-20`, `from 2023-09-20 to 2023-09-22`; nil for a session without entries.
  var days: String? {
    guard let first, let last else { return nil }
    return first.day == last.day ? "on \(first.day)" : "from \(first.day) to \(last.day)"
  }

  /// `9 evidences from 6 of 15 articles.`
  var sources: String {
    let evidence = evidenceCount == 1 ? "1 piece of evidence" : "\(evidenceCount) pieces of evidence"
    let cited = articles.count == 1 ? "1 article" : "\(articles.count) articles"
    guard let corpus else { return "\(evidence) from \(cited)." }
    return "\(evidence) from \(cited) of a corpus of \(corpus.articles)."
  }

  /// What the options leave out, so that nobody takes a part for the whole.
  var conditions: [String] {
    var sentences: [String] = []
    if let day = options.asOf {
      sentences.append("Verdicts as they could be held with articles published by \(day).")
    }
    if !unsettled.isEmpty {
      sentences.append(
        "Verdicts that rest on articles published later, or without a date, are left out: \(unsettled.map(\.description).joined(separator: ", "))."
      )
    }
    if undated > 0 {
      sentences.append(
        undated == 1
          ? "1 piece of evidence is left out, since nothing tells when its article was published."
          : "\(undated) pieces of evidence are left out, since nothing tells when their articles were published.")
    }
    if let moment = options.knownAt { sentences.append("The session as its reviewers had it at \(moment).") }
    if let moment = options.since { sentences.append("Only claims that were worked on since \(moment).") }
    if let verdict = options.verdict {
      sentences.append(verdict == .open ? "Only open claims." : "Only claims that are \(verdict.rawValue).")
    }
    if leftOut > 0 {
      sentences.append(
        leftOut == 1 ? "1 claim of the session is left out." : "\(leftOut) claims of the session are left out.")
    }
    if corpus == nil, evidenceCount > 0 { sentences.append("Origins are left out: no corpus was at hand.") }
    if options.redactions.hidesReviewers || !options.redactions.names.isEmpty {
      sentences.append("Names of reviewers are hidden.")
    }
    if options.redactions.hidesNotes { sentences.append("Notes are hidden.") }
    return sentences
  }

  /// How to see the verdicts come about, for whoever has the session's file.
  var replaySteps: [(command: String, purpose: String)] {
    [
      ("assay replay SESSION.json --verify", "proves that no entry was changed"),
      ("assay replay SESSION.json --step", "shows every entry with what it did"),
      ("assay check SESSION.json --corpus FOLDER", "says how each quotation stands in the articles as they are now"),
    ]
  }
}
