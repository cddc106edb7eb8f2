/// English words that say where a phrase begins and ends, by hand.
enum FunctionWords {
  static let table: [(WordClass, String)] = [
    (.determiner, "the a an this these those some any each every no another both all many most several few such"),
    (
      .determiner,
      """
      two three four five six seven eight nine ten dozens hundreds thousands millions half one other more
      """
    ),
    ([.determiner, .possessivePronoun], "my your his her its our their whose"),
    ([.pronoun, .personal], "i he she we they"),
    (.pronoun, "you it him them us me himself herself themselves itself"),
    (
      .pronoun,
      """
      someone somebody everyone everybody anyone anybody nobody others none
      """
    ),
    (
      .noun,
      """
      family tally rally ally assembly italy july supply reply monopoly bully jelly belly lily emily kelly billy sally
      molly holly polly reilly connelly daly anomaly homily butterfly weekly quarterly
      """
    ),
    (.relative, "who whom which"),
    (
      .be,
      "am is are was were be been being isn't aren't wasn't weren't i'm you're we're they're he's she's it's that's there's"
    ),
    (.have, "have has had having haven't hasn't hadn't i've we've they've you've i'd he'd she'd they'd"),
    (.modal, "will would shall should can could may might must won't wouldn't shouldn't can't cannot couldn't i'll"),
    (.modal, "he'll she'll they'll we'll ought"),
    (.doing, "do does did don't doesn't didn't done doing"),
    (
      .negation,
      "not never n't no neither nor without hardly isn't aren't wasn't weren't won't wouldn't can't cannot couldn't"
    ),
    (.negation, "don't doesn't didn't haven't hasn't hadn't shouldn't"),
    (
      .pronoun,
      "i'm you're we're they're he's she's it's i've we've they've you've i'd he'd she'd they'd i'll he'll she'll"
    ),
    (.pronoun, "they'll we'll"),
    (
      .preposition,
      """
      of in on at by for with from to into onto about against between among after before during since until through
      over under above below across around near behind beyond despite without within toward towards upon amid
      along per via outside inside like unlike regarding concerning alongside throughout because than
      """
    ),
    (
      .conjunction,
      "and or but nor yet so plus"
    ),
    (
      .subordinator,
      """
      that because while as if when after before although though since where what how why whether until unless once
      whereas whenever wherever despite
      """
    ),
    (
      .adverb,
      """
      also later then now still again not never only once often always just even further earlier soon ever already too
      thus instead rather meanwhile nonetheless nevertheless however therefore perhaps maybe elsewhere almost though
      first last much well quite simply together long far so has-been yet twice today all both back either
      else nearly indeed anyway altogether sometimes somewhat
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january february march
      april june july august september october november december jan feb aug sept oct nov dec week month year morning
      afternoon evening night day weekend monday's tuesday's wednesday's thursday's friday's recently earlier later
      mon tue wed thu fri weeks months years days hours ago noon midnight
      """
    ),
    (
      .verb,
      """
      came come comes went goes gone got gets get made makes took takes taken gave gives given kept keeps left leave
      leaves lost loses met meets paid pays ran runs sat sits sent sends set sets stood stands began begins begun became
      become becomes brought brings built builds bought buys caught chose chooses chosen cut cuts drew draws drawn drove
      drives driven fell falls fallen fought fights flew flies grew grows grown held holds hit hits hurt kept laid led
      leads lay lies lost put puts quit rode rose rises shot sold sells shut slept spent spends stuck struck swept
      swung taught threw throws thrown turned turns won wins wore works worked moved moves lived lives used uses needed
      needs need tried tries started starts stopped stops helped helps played plays ended ends opened opens closed closes
      remained remains followed follows included includes appeared appears seemed seems faced faces served serves
      passed passes visited arrived arrives spoke speaks saw sees knew knows thought thinks felt feels found finds heard
      hears let lets heads headed let's broke breaks broken wound woke has had was were is are did does do
      """
    ),
  ]
}
