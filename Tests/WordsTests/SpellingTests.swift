import AssayWords
import Testing

@Suite struct SpellingTests {
  private func pairs(_ list: String) -> [(String, String)] {
    list.split(separator: " ").map { pair in
      let sides = pair.split(separator: "/")
      return (String(sides[0]), String(sides[1]))
    }
  }

  @Test func `British and American spellings meet`() {
    let list = """
      armoured/armored armour/armor armouries/armories colour/color colourful/colorful discoloured/discolored \
      honourable/honorable labour/labor labourers/laborers neighbouring/neighboring favourite/favorite \
      unfavourable/unfavorable behaviour/behavior harbour/harbor rumours/rumors endeavour/endeavor saviour/savior \
      misdemeanour/misdemeanor rigour/rigor tumour/tumor vapour/vapor humour/humor parlour/parlor \
      centre/center centres/centers centred/centered epicentre/epicenter theatre/theater metre/meter \
      kilometres/kilometers millimetre/millimeter litre/liter millilitres/milliliters fibre/fiber calibre/caliber \
      sombre/somber sabre/saber spectre/specter lustre/luster meagre/meager \
      organise/organize organised/organized organisation/organization organisations/organizations \
      organising/organizing organisers/organizers recognise/recognize recognisable/recognizable \
      criticise/criticize criticised/criticized authorised/authorized mobilisation/mobilization \
      denuclearisation/denuclearization legitimise/legitimize standardise/standardize politicised/politicized \
      realise/realize apologise/apologize privatisation/privatization modernising/modernizing \
      analyse/analyze analysed/analyzed paralysing/paralyzing catalyse/catalyze \
      defence/defense defences/defenses defenceless/defenseless offence/offense licence/license pretence/pretense \
      practise/practice practised/practiced travelled/traveled travelling/traveling traveller/traveler \
      travellers/travelers cancelled/canceled labelled/labeled modelling/modeling signalled/signaled \
      fuelled/fueled refuelling/refueling levelled/leveled counsellor/counselor marshalled/marshaled \
      marvellous/marvelous jewellery/jewelry skilful/skillful fulfil/fulfill fulfils/fulfills \
      instalments/installments enrolment/enrollment catalogue/catalog dialogue/dialog dialogues/dialogs \
      analogue/analog programme/program programmes/programs grey/gray greys/grays sceptic/skeptic \
      sceptical/skeptical scepticism/skepticism aeroplane/airplane aeroplanes/airplanes aluminium/aluminum \
      manoeuvre/maneuver manoeuvres/maneuvers manoeuvred/maneuvered manoeuvring/maneuvering \
      encyclopaedia/encyclopedia anaesthetic/anesthetic paediatric/pediatric haemorrhage/hemorrhage \
      leukaemia/leukemia foetus/fetus archaeologist/archeologist plough/plow ploughed/plowed sulphur/sulfur \
      moustache/mustache pyjamas/pajamas artefacts/artifacts judgement/judgment ageing/aging tyres/tires \
      towards/toward gaol/jail mould/mold smouldering/smoldering cosy/cozy whisky/whiskey enquiry/inquiry \
      councillors/councilors woollen/woolen speciality/specialty focussed/focused learnt/learned \
      prioritise/prioritize civilisation/civilization colourise/colorize centralised/centralized
      """
    for (british, american) in pairs(list) {
      #expect(SpellingFold.key(of: british) == SpellingFold.key(of: american), "\(british) and \(american)")
    }
  }

  @Test func `different words stay apart`() {
    let list = """
      our/or four/for tour/tor hour/hor pour/por sour/sor your/yor flour/floor contour/contor course/corse \
      court/cort source/sorce journal/jornal fourth/forth detour/detor devour/devor courage/corage \
      rise/rize wise/wize promise/promize prise/prize surprise/surprize exercise/exercize raise/raize \
      advise/advize franchise/franchize precise/precize otherwise/otherwize rising/rizing comprise/comprize \
      supervised/supervized expertise/expertize enterprises/enterprizes advertising/advertizing \
      size/sise acre/acer massacre/massacer ogre/oger genre/gener there/theer were/weer here/heer fire/fier \
      hundred/hunderd shared/shaerd sacred/sacerd called/caled killed/kiled filling/filing controlled/controled \
      rolling/roling willing/wiling polling/poling selling/seling tonne/ton cheque/check vogue/vog rogue/rog \
      synagogue/synagog league/leag analyst/analyzt analysis/analyzis storey/story \
      advice/advise device/devise prophecy/prophesy ensure/insure
      """
    for (one, other) in pairs(list) {
      #expect(SpellingFold.key(of: one) != SpellingFold.key(of: other), "\(one) and \(other)")
    }
  }

  @Test func `words spelled alike everywhere are their own keys`() {
    let words = """
      four hour tour pour your our course source court journal rise wise size promise surprise raise praise exercise \
      compromise enterprise premises franchise merchandise supervise revised comprised advertise expertise otherwise \
      acre massacre mediocre genre there where were fire more before hundred shared sacred inspired called killed \
      controlled patrolled rolled skilled filled dialysis analysis analyst synagogue vogue crises noise disease \
      chaired metal total trial missile hello seller teller metre
      """
    for word in words.split(separator: " ").map(String.init) where word != "metre" {
      #expect(SpellingFold.key(of: word) == word)
    }
  }

  @Test func `a key is its own key`() {
    for word in ["armoured", "organisation", "travellers", "programmes", "encyclopaedia", "manoeuvring", "colourise"] {
      let key = SpellingFold.key(of: word)
      #expect(SpellingFold.key(of: key) == key)
    }
  }

  @Test func `words of other scripts and numbers are their own keys`() {
    for word in ["поезд", "김", "2023", "x", "", "3.5"] { #expect(SpellingFold.key(of: word) == word) }
  }
}
