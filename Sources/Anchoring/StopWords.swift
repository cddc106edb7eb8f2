/// Words that say little about where a passage is, because they stand in every passage.
package enum StopWords {
  /// No stop word is longer than this many scalars, so that longer tokens need no look.
  static let longest = 5

  /// Whether a word, in small letters, is one of them.
  package static func contains(_ word: some StringProtocol) -> Bool { keys.contains(TokenKey.of(word)) }

  static let keys: Set<UInt64> = Set(
    (english + russian + german + french + spanish).split(separator: " ").map { TokenKey.of($0) })

  private static let english = """
    a an and are as at be but by can did do for had has have he her his i if in is it its may me my no nor not of on \
    or our s she so t than that the their them then there they this to too up us was we were what when which who \
    will with would you your 
    """
  private static let russian = """
    а без бы был была были было в во вы да для до его ее ей если же за и из или им их к как ко ли мы на над не него \
    но о об он она они оно от по под при с со так также то тот у уже что чтобы эта эти это этот я 
    """
  private static let german = """
    als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer er es für hat im in ist mit \
    nach nicht noch nur oder sein sich sie sind so um und uns vom von vor war wie wir zu zum zur 
    """
  private static let french = """
    à au aux avec ce ces d dans de des du elle en est et il ils je l la le les leur lui mais ne nous on ou où par pas \
    pour qu que qui sa se ses son sur un une vous y 
    """
  private static let spanish = """
    al ante con de del el ella ellos en entre es esta este ha han la las le les lo los más no o para pero por que se \
    si sin su sus un una y ya
    """
}
