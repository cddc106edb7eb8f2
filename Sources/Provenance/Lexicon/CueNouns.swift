/// Nouns that carry an attribution when someone owns them: "the minister's claim that", "his threat to".
///
/// Written by hand, one a word; a plural in `s` or `ies` is found as well.
enum CueNouns {
  static let table: [(CueCategory, String)] = [
    (
      .saying,
      """
      claim statement assertion allegation accusation suggestion argument contention prediction announcement comment
      remark denial admission acknowledgment acknowledgement insistence assurance reminder forecast complaint
      explanation declaration revelation confession testimony conclusion finding warning observation
      message theory report account charge question speculation rumor rumour response answer reply
      """
    ),
    (
      .believing,
      """
      belief view opinion fear concern worry suspicion doubt assumption idea notion expectation conviction feeling
      sense perception judgment judgement skepticism confidence understanding outlook assessment
      """
    ),
    (
      .intending,
      """
      promise pledge vow threat plan intention decision proposal offer refusal determination commitment agreement
      """
    ),
    (
      .wanting,
      """
      hope wish desire demand request call recommendation plea appeal push
      """
    ),
    (
      .judging,
      """
      criticism praise support opposition endorsement rejection condemnation attack defense defence mockery
      denunciation disapproval approval disdain contempt admiration hostility rebuke dismissal description portrayal
      characterization embrace backing
      """
    ),
  ]
}
