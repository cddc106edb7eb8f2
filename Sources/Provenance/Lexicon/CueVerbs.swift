/// Cue verbs by what they do, written by hand.
///
/// One verb a word, `base` when it is regular, `base:past` or `base:past:participle` when not; `+word` after it is a
/// particle that it needs. A `!` before it leaves out the forms that are more often a noun: "state", "states". A verb may stand in several lists with different particles.
enum CueVerbs {
  static let table: [(CueCategory, String)] = [
    (
      .saying,
      """
      say:said !state declare announce assert claim argue contend insist maintain allege explain add note remark
      acknowledge admit concede confess reveal disclose confirm deny reply write:wrote:written testify
      reiterate stress emphasize emphasise warn caution predict suggest hint imply indicate conclude clarify report
      proclaim profess affirm reaffirm attest point+out complain lament counter assert joke quip boast brag
      speculate surmise theorize reason observe recall recount protest advise vouch tweet retort stipulate
      submit posit postulate opine concur make+clear make+plain spell+out make+known let+know
      forecast !rule swear:swore:sworn quote maintain swear foresee:foresaw:foreseen prophesy
      put+it underline underscore
      """
    ),
    (
      .telling,
      """
      tell:told inform notify assure reassure remind brief convince persuade teach:taught promise show:showed:shown warn
      """
    ),
    (
      .asking,
      """
      ask inquire enquire wonder question query ponder
      """
    ),
    (
      .uttering,
      """
      respond answer comment continue shout yell chant exclaim mutter whisper cry post email e-mail text blog
      retweet repeat muse reflect gush scoff snap blurt fume thunder interject chime+in go+on read:read begin:began:begun
      marvel sneer murmur groan sigh rant deadpan intone sum+up weigh+in fire+back shoot+back:shot hit+back:hit
      elaborate volunteer offer conclude write:wrote:written sing:sang:sung
      """
    ),
    (
      .finding,
      """
      show:showed:shown find:found:found indicate reveal demonstrate prove suggest conclude estimate calculate determine
      discover !document detail depict reflect detect learn project confirm uncover illustrate
      """
    ),
    (
      .believing,
      """
      believe think:thought fear worry suspect doubt know:knew:known feel:felt assume realize realise understand:understood
      guess presume reckon figure imagine hope expect see:saw:seen+as agree disagree consider regard view perceive
      deem recognize recognise judge anticipate conceive dream:dreamt acknowledge
      """
    ),
    (
      .wanting,
      """
      want hope wish desire prefer long+for yearn like+to aspire expect seek:sought care+about
      """
    ),
    (
      .intending,
      """
      plan intend vow pledge promise threaten agree offer decide consider refuse resolve volunteer aim
      propose mean:meant+to commit+to swear:swore:sworn choose:chose:chosen+to vote+to opt+to
      """
    ),
    (
      .urging,
      """
      urge implore beg exhort call+on call+upon advise encourage order instruct press push:pushed beseech entreat
      challenge invite request petition direct command lobby task recommend ask forbid:forbade:forbidden dare warn appeal+to
      """
    ),
    (
      .proposing,
      """
      propose recommend demand !advocate call+for suggest push+for press+for argue+for ask+for seek:sought request
      favor favour support oppose !back endorse reject outline float plead:pled+for clamor+for appeal+for
      argue+against vote+for vote+against campaign+for speak:spoke:spoken+against speak:spoke:spoken+out
      come+out:came approve authorize disapprove champion espouse promote veto embrace announce unveil
      unleash espouse deliver+on welcome
      """
    ),
    (
      .naming,
      """
      call describe label dub brand characterize characterise portray depict term declare refer+to cast:cast+as
      compare liken see:saw:seen+as view regard deem deride dismiss+as paint+as pronounce frame+as hail tout
      denounce+as
      """
    ),
    (
      .judging,
      """
      criticize criticise praise condemn denounce slam blast attack assail decry deplore mock ridicule deride lambaste
      lambast applaud commend laud tout hail defend dismiss scold rebuke chide berate disparage bash berate rip rap
      belittle rebut refute dispute contradict repudiate disavow reject protest bemoan lament regret excoriate skewer
      thank congratulate salute admire celebrate cheer question challenge trash fault savage castigate vilify malign
      disown insult taunt demonize second echo trumpet hammer rail+against lash+out tear:tore:torn+into take:took:taken+aim
      take:took:taken+issue object+to complain+about complain+of boast+of boast+about joke+about gloat
      denigrate disdain despise hate love resent respect dislike distrust trust fear approve+of warn+of warn+against
      warn+about worry+about apologize+for apologise+for downplay stress dodge sidestep minimize pan
      """
    ),
    (
      .accusing,
      """
      accuse blame charge fault credit suspect indict chide hold:held+responsible
      """
    ),
    (
      .mentioning,
      """
      cite mention talk+about speak:spoke:spoken+about speak:spoke:spoken+of discuss refer+to allude+to point+to
      reference invoke bring:brought+up describe detail recall recount address highlight explain acknowledge
      outline emphasize emphasise underscore note reiterate repeat list express announce declare insist+on hint+at
      comment+on elaborate+on touch+on talk+up focus+on report+on lecture+on reminisce+about opine+on agree+with
      disagree+with concur+with side+with confirm deny predict claim disclose reveal suggest share+with
      !voice vent articulate convey read:read quote retweet testify+about write:wrote:written+about
      tell:told+about ask+about inquire+about respond+to reply+to react+to attribute pitch lay:laid+out
      !rule+out mull weigh
      """
    ),
    (
      .declining,
      """
      decline refuse fail+to stop+short
      """
    ),
    (
      .seeming,
      """
      seem appear
      """
    ),
  ]
}
