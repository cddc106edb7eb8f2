/// The closed lists of `SpellingFold`.
enum SpellingTables {
  static let prefixes = [
    "counter", "under", "over", "multi", "inter", "semi", "anti", "mis", "dis", "non", "out", "pre", "de", "re", "un",
  ]

  /// What stands before the -our of words that have -or in American spelling.
  static let ourHeads = words(
    """
    arb ard arm behavi cand clam col demean discol dol enam endeav fav ferv flav glam harb hon hum lab misdemean \
    neighb od parl ranc rig rum savi sav splend succ tum val vap vig tricol watercol
    """)

  /// What stands before the -re of words that have -er in American spelling.
  static let reHeads = words(
    """
    amphitheat cent calib fib goit lit lust maneuv meag met mit nit och epicent reconnoit sab saltpet scept \
    sep somb spect theat tit barycent
    """)

  /// What stands before the -ise of words that have -ise in both spellings.
  static let iseHeads = words(
    """
    adv advert appra appr bra bru cha chast chem circumc compr comprom conc cru dem desp dev disenfranch disgu enterpr \
    entrepr ex exc exerc expert franch guise imprec improv inc lia mala mayonna merch merchand mort noise no otherw \
    paradi parad porpo pra prec prem prim prom repr rev sunr superv surm surpr telev tort torto trea treat turquo \
    upr valu vert likew clockw crossw lengthw mani marqu reapprai overexerc
    """)

  /// Words whose last l is doubled before an ending in British spelling only.
  static let singleL = words(
    """
    apparel barrel bedevil bevel bowel cancel carol cavil channel chisel counsel cudgel devil dial dishevel drivel \
    duel enamel equal fuel funnel gambol gravel grovel gruel imperil initial jewel kennel label laurel level libel \
    marshal marvel medal metal model panel parcel pedal pencil pistol pommel quarrel ravel refuel revel rival shovel \
    shrivel signal snivel spiral squirrel stencil swivel symbol tassel tinsel total towel trammel travel trowel \
    tunnel unravel victual weasel yodel
    """)

  /// What stands before the -ogue of words that may lose their -ue.
  static let ogueHeads = words("anal catal dial epil homol monol prol travel")

  /// Beginnings, by their first letter, the longer before the shorter.
  static let beginnings: [UInt8: [(british: String, american: String)]] = {
    let pairs = """
      acknowledgement acknowledgment,aeroplane airplane,aesthet esthet,aetiolog etiolog,aluminium aluminum,amoeb ameb,\
      anaem anem,anaesth anesth,archaeo archeo,artefact artifact,caesarea cesarea,carburettor carburetor,\
      coeliac celiac,councillor councilor,diarrhoea diarrhea,encyclopaed encycloped,enquir inquir,faec fec,\
      foetal fetal,foetus fetus,greyish grayish,gynaec gynec,haem hem,homoeo homeo,jewellery jewelry,judgement judgment,\
      leukaem leukem,manoeuvra maneuvera,manoeuvri maneuveri,manoeuv maneuv,mediaeval medieval,moustach mustach,\
      oesophag esophag,oestr estr,orthopaed orthoped,paediatr pediatr,paedophil pedophil,palaeo paleo,plough plow,\
      sceptic skeptic,septicaem septicem,smoulder smolder,sulphat sulfat,sulphur sulfur,toxaem toxem,woollen woolen
      """
    var table: [UInt8: [(british: String, american: String)]] = [:]
    for pair in pairs.split(separator: ",") {
      let sides = pair.split(separator: " ")
      guard sides.count == 2, let first = sides[0].utf8.first else { continue }
      table[first, default: []].append((String(sides[0]), String(sides[1])))
    }
    return table
  }()

  /// Single words; a plain s may follow each of them.
  static let words: [String: String] = {
    let pairs = """
      abridgement abridgment,afterwards afterward,ageing aging,appal appall,axe ax,backwards backward,benefitted benefited,\
      benefitting benefiting,biassed biased,burnt burned,centring centering,chilli chili,connexion connection,\
      cosy cozy,cypher cipher,defence defense,defenceless defenseless,disc disk,distil distill,doughnut donut,dreamt dreamed,\
      enrol enroll,enrolment enrollment,enthral enthrall,focussed focused,focussing focusing,forwards forward,\
      fulfil fulfill,fulfilment fulfillment,furore furor,gaol jail,gramme gram,grey gray,greyed grayed,greyer grayer,\
      gypsy gipsy,instal install,instalment installment,instil instill,kerb curb,kidnapped kidnaped,\
      kidnapper kidnaper,kidnapping kidnaping,kilogramme kilogram,learnt learned,licence license,likeable likable,\
      maths math,mould mold,mouldy moldy,moult molt,offence offense,omelette omelet,practise practice,practised practiced,\
      practising practicing,pretence pretense,programme program,pyjamas pajamas,reflexion reflection,\
      saleable salable,sizeable sizable,skilful skillful,skilfully skillfully,specialities specialties,\
      speciality specialty,spoilt spoiled,towards toward,tyre tire,upwards upward,whisky whiskey,whiskies whiskeys,\
      wilful willful,wilfully willfully,worshipped worshiped,worshipper worshiper,worshipping worshiping
      """
    var table: [String: String] = [:]
    for pair in pairs.split(separator: ",") {
      let sides = pair.split(separator: " ")
      if sides.count == 2 { table[String(sides[0])] = String(sides[1]) }
    }
    return table
  }()

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
