/// Words for a source that is nobody in particular: "rumours", "media reports", "social media users".
///
/// Two of them may go back to one voice, or to one that is counted already, and nothing tells. A reviewer who has seen
/// the post or the report itself can attach that.
enum Hearsay {
  /// Whether a source's words name nobody and nothing that could be asked or looked up.
  ///
  /// A name among them, an owner, or "by" whom the words are makes them somebody's.
  static func isMeant(by words: String) -> Bool {
    let all = words.split(whereSeparator: \.isWhitespace).map { $0.trimmingPrefix("@") }
    let end = all.firstIndex { ends.contains($0.lowercased()) } ?? all.count
    let (phrase, rest) = (all[..<end], all[end...])
    guard let noun = phrase.last?.lowercased(), !rest.contains(where: { $0 == "by" || isName($0) || isSource($0) })
    else {
      return false
    }
    let before = phrase.dropLast().map { $0.lowercased() }
    if rumours.contains(noun) { return !phrase.contains { isOwner($0) } }
    let isOnline = (before + rest.map { $0.lowercased() }).contains(where: online.contains)
    let isVague = before.allSatisfy { vague.contains($0) || online.contains($0) || $0.hasPrefix("pro-") }
    if noun == "reports" { return isVague }
    if noun == "media" { return before.last == "social" }
    if noun == "posts" { return isVague }
    return isVague && isOnline && posters.contains(noun)
  }

  private static func isOwner(_ word: Substring) -> Bool { word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") }

  private static func isName(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && !online.contains(word.lowercased())
  }

  /// "reports from the ministry" are its own, "reports from the region" are not.
  private static func isSource(_ word: Substring) -> Bool {
    !online.contains(word.lowercased()) && !Lexicon.english[word.lowercased()].classes.isDisjoint(with: .sourceNoun)
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let rumours = set("rumour rumours rumor rumors gossip hearsay speculation whispers")
  private static let posters = set(
    "post users accounts channels bloggers commenters commentators influencers tweets messages chatter")
  private static let online = set(
    "social media internet online web telegram twitter facebook x tiktok instagram weibo vk vkontakte youtube reddit whatsapp"
  )
  /// What may stand before such a noun and still tell nobody.
  private static let vague = set(
    """
    a an the some several many various numerous multiple other early earlier initial previous recent unconfirmed \
    unverified unsourced anonymous conflicting contradictory such these those media news press tv television local \
    foreign international western viral popular widespread persistent
    """)
  private static let ends = set("on in at about of from by that which who circulating spreading swirling shared posted")
}
