/// Nouns that tell what kind of source a phrase names, by hand. A plural in `s`, `es` or `ies` is found as well.
///
/// In the list of plurals stand singulars too: one of such people is a role, several are unnamed. A `=` marks a word that
/// is plural as it stands.
enum SourceNouns {
  static let table: [(WordClass, String)] = [
    (
      .role,
      """
      president minister premier chancellor king queen prince princess pope bishop cardinal senator congressman
      congresswoman representative governor mayor secretary spokesman spokeswoman spokesperson chairman chairwoman
      chair director chief officer executive ceo founder owner manager editor reporter journalist columnist author
      writer professor scientist researcher economist historian scholar lawyer attorney prosecutor judge justice sheriff
      commander general colonel captain sergeant admiral lieutenant ambassador diplomat envoy candidate nominee
      frontrunner front-runner contender challenger incumbent leader deputy adviser advisor aide strategist
      consultant pollster operative host anchor commentator pundit coach doctor physician nurse teacher student
      farmer worker activist organizer organiser advocate analyst expert photographer correspondent witness eyewitness resident
      speaker whip delegate lawmaker legislator politician councilman commissioner counsel treasurer
      superintendent principal investigator detective coordinator curator dean provost rector moderator
      billionaire businessman tycoon mogul actor actress singer father mother son daughter wife husband brother sister
      man woman boy girl widow veteran rabbi imam pastor priest reverend sen rep gov gen lt col mr mrs ms dr prof rev
      """
    ),
    (
      .plural,
      """
      official source =people person critic supporter opponent ally voter republican democrat conservative liberal
      progressive moderate expert analyst observer insider staffer aide adviser advisor lawmaker prosecutor investigator
      witness eyewitness resident neighbor neighbour friend relative colleague parent scientist researcher economist activist
      protester demonstrator advocate leader member donor delegate politician worker teacher student =police authority
      american woman =men =women man fan skeptic sceptic detractor rival reporter journalist diplomat executive investor trader
      lawyer attorney doctor survivor victim respondent participant viewer user reader follower pundit strategist
      operative pollster historian scholar legislator senator congressman governor mayor christian muslim jew
      evangelical catholic millennial immigrant refugee soldier veteran citizen taxpayer employee employer consumer
      =percent commenter fundraiser volunteer organizer caller passenger attendee hardliner dissident negotiator
      """
    ),
    (
      .organisation,
      """
      government administration ministry department agency bureau office committee commission council court senate house
      congress parliament party campaign company corporation firm bank university college institute institution
      association union federation foundation organization organisation group coalition team league club church army
      navy military police force fund authority embassy kremlin pentagon white-house cabinet board panel tribunal
      delegation mission regime camp center centre network alliance society service inc corp ltd llc co nato fbi cia nsa
      un eu gop dnc rnc irs epa doj state nation country city county staff pac lobby caucus industry majority electorate
      """
    ),
    (
      .document,
      """
      report statement study survey poll document letter memo memorandum email e-mail filing lawsuit complaint
      indictment transcript record data statistic figure census law bill act rule ruling order opinion resolution treaty
      contract agreement audit analysis review paper book memoir article story editorial essay column op-ed post tweet
      message text note sign banner speech ad advertisement commercial video clip recording tape footage image photo
      photograph website site page press-release release advisory notice bulletin briefing calendar plan proposal
      platform manifesto questionnaire =intelligence =information script caption headline evidence research finding result number estimate
      projection forecast model account profile cable dossier affidavit testimony
      """
    ),
    (
      .medium,
      """
      newspaper magazine =media newswire news-agency broadcaster outlet tabloid daily weekly journal paper wire television tv
      radio channel times post herald tribune gazette courier chronicle observer guardian telegraph mirror
      star globe press news wire network podcast show reuters ap afp upi cnn bbc nbc abc cbs msnbc fox politico bloomberg
      axios xinhua tass yonhap kyodo interfax kcna buzzfeed huffington breitbart newsweek npr pbs c-span vox slate
      wsj nyt usa-today ledger standard sun inquirer examiner register dispatch bulletin blog review
      """
    ),
  ]
}
