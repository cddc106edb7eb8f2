/// The words that hold sentences together and say nothing of their subject.
///
/// Left out of claims when passages are ranked, never of phrases. Also what an article's language is known by, where
/// nobody has told it. Written by hand: articles, pronouns, prepositions, conjunctions, auxiliaries.
package enum StopWords {
  /// For each folded word the languages it is a stop word of, as bits by `WordLanguage.rawValue`.
  static let masks: [String: UInt32] = {
    var masks: [String: UInt32] = [:]
    for (language, list) in lists {
      for token in SearchTokens(of: list).tokens { masks[token.key, default: 0] |= 1 << UInt32(language.rawValue) }
    }
    return masks
  }()

  /// Every stop word of a language, folded.
  package static func words(of language: WordLanguage) -> [String] {
    masks.compactMap { $0.value >> UInt32(language.rawValue) & 1 == 1 ? $0.key : nil }.sorted()
  }

  private static let lists: [(WordLanguage, String)] = [
    (
      .english,
      """
      a an the this that these those and or but nor so yet if then else than as of at by for from in into on onto off \
      out over under to up down with within without about against between through during before after above below \
      upon again further once here there when where why how all any both each few more most other others some such no \
      not only own same too very just also i me my mine myself we us our ours ourselves you your yours yourself he him \
      his himself she her hers herself it its itself they them their theirs themselves who whom whose which what is \
      are was were be been being am do does did doing done has have had having can could may might must shall should \
      will would cannot dont didnt doesnt isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt \
      because while until since though although whether either neither among across toward per via et al mr mrs ms
      """
    ),
    (
      .russian,
      """
      и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня \
      еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь вам ведь там потом себя \
      ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под \
      будет тогда кто этот того потому этого какой ним здесь этом один почти мой тем чтобы нее были куда зачем всех \
      при об другой хоть после над больше тот через эти нас про них какая много разве эту моя свою этой перед лучше \
      том такой им более всю между это которые который которая которое
      """
    ),
    (
      .german,
      """
      der die das den dem des ein eine einen einem einer eines und oder aber denn doch nicht kein keine keinen mit von \
      zu zum zur im in ins am an auf aus bei nach vor für über unter durch gegen ohne um bis seit wegen ist sind war \
      waren wird werden wurde wurden hat haben hatte hatten sein kann können soll sollen muss müssen will wollen ich \
      du er sie es wir ihr mich dich ihn uns euch ihm ihnen sich mein dein seine seiner seinen ihre ihrer ihren unser \
      dass wenn weil als wie ob auch noch schon nur sehr so dann da hier dort was wer wo diese dieser dieses diesen \
      jeder jede alle mehr man
      """
    ),
    (
      .french,
      """
      le la les un une des du de l d et ou mais donc or ni car ne pas plus que qui quoi dont où ce cet cette ces se sa \
      son ses leur leurs mon ma mes ton ta tes notre nos votre vos je tu il elle on nous vous ils elles lui eux y en \
      au aux à dans par pour sur sous avec sans entre vers chez contre depuis est sont était étaient être été a ont \
      avait avaient avoir fait comme si aussi très bien même tout tous toute toutes cela ça c s j n m t qu
      """
    ),
    (
      .spanish,
      """
      el la los las un una unos unas de del al a y e o u pero sino que quien quienes cual cuales cuyo no ni si en con \
      sin por para sobre entre hasta desde durante contra según ante bajo tras es son era eran fue fueron ser sido \
      está están estaba estar ha han había habían haber se su sus mi mis tu tus nuestro nuestra lo le les me te nos \
      yo él ella ellos ellas usted ustedes este esta estos estas ese esa eso aquel como más muy ya también cuando \
      donde porque todo todos
      """
    ),
    (
      .italian,
      """
      il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in \
      nel nella nei nelle su sul sulla sui con per tra fra e ed o ma se che chi cui non né è sono era erano fu stato \
      stata essere ha hanno aveva avevano avere si suo sua suoi sue mio mia tuo nostro loro io tu lui lei noi voi ci \
      vi ne mi ti questo questa questi queste quello quella come più anche quando dove perché tutto tutti molto
      """
    ),
    (
      .portuguese,
      """
      o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela pelos pelas para com sem \
      sobre entre até desde e ou mas que quem qual quais não nem se é são era eram foi foram ser sido está estão \
      estava estar tem têm tinha ter há seu sua seus suas meu minha nosso lhe lhes me te eu tu ele ela eles elas você \
      nós este esta estes estas esse essa isso aquele como mais muito também já quando onde porque todo todos
      """
    ),
    (
      .dutch,
      """
      de het een en of maar want dus niet geen van in op aan met voor door bij naar uit over onder tegen tot om te is \
      zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen zal zullen zou zouden moet ik jij je \
      hij zij ze we wij jullie u mij hem haar ons hun hen zich mijn jouw onze dit dat deze die er hier daar wat wie \
      waar als dan ook nog al wel meer zo toen omdat
      """
    ),
    (
      .swedish,
      """
      en ett den det de och eller men inte av i på till med för från om under över vid är var vara har hade ha blir \
      blev kan ska skulle vill jag du han hon vi ni dem sig sin sitt sina min din hans hennes vår deras som att när \
      där här så också bara mer än detta denna dessa efter utan
      """
    ),
    (
      .danish,
      """
      en et den det de og eller men ikke af i på til med for fra om under over ved er var være har havde have bliver \
      blev kan skal skulle vil jeg du han hun vi dem sig sin sit sine min din hans hendes vores deres som at når der \
      her så også kun mere end dette denne disse efter uden
      """
    ),
    (
      .norwegian,
      """
      en et ei den det de og eller men ikke av i på til med for fra om under over ved er var være har hadde ha blir \
      ble kan skal skulle vil jeg du han hun vi dere dem seg sin sitt sine min din hans hennes vår deres som at når \
      der her så også bare mer enn dette denne disse etter uten
      """
    ),
    (
      .finnish,
      """
      ja tai mutta ei että se hän he me te minä sinä joka jotka mikä kun jos niin kuin myös on oli ovat olivat olla \
      ollut tämä tuo nämä ne sen hänen heidän ovat vain jo vielä sekä kanssa
      """
    ),
  ]
}
