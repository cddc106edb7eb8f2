/// The states of the world with the words that stand for them: their names, those who come from them, their seats of
/// government, and a few of their offices and agencies.
///
/// The members of the United Nations, and some who are none. Left out are words that are people's names or common words
/// as often ("Jordan", "Chad", "Georgia", "Santiago", "Sofia", "Victoria", "Male"), and those that two states share
/// ("Congolese", "Dominican", "Guinean").
enum States {
  /// The state that a word in lower case names.
  static let byWord = entries { !$0.contains("_") }
  /// The state that two words in lower case name, with a space between them.
  static let byPair = entries { $0.contains("_") }

  private static func entries(_ isWanted: (Substring) -> Bool) -> [String: String] {
    var entries: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      for word in parts[1].split(separator: " ") where isWanted(word) {
        entries[String(word.map { $0 == "_" ? " " : $0 })] = String(parts[0])
      }
    }
    return entries
  }

  /// A state a line; behind the colon its words, with `_` where one holds a space.
  private static let table = """
    Afghanistan: afghan afghans afghanistan kabul
    Albania: albanian albanians albania tirana
    Algeria: algerian algerians algeria algiers
    Angola: angolan angolans angola luanda
    Argentina: argentine argentines argentinian argentina buenos_aires
    Armenia: armenian armenians armenia yerevan
    Australia: australian australians australia canberra
    Austria: austrian austrians austria
    Azerbaijan: azerbaijani azerbaijanis azerbaijan baku
    Bahrain: bahraini bahrainis bahrain manama
    Bangladesh: bangladeshi bangladeshis bangladesh dhaka
    Belarus: belarusian belarusians belarus minsk
    Belgium: belgian belgians belgium
    Benin: beninese benin
    Bolivia: bolivian bolivians bolivia
    Bosnia: bosnian bosnians bosnia sarajevo
    Botswana: botswana gaborone
    Brazil: brazilian brazilians brazil brasilia brasília
    Bulgaria: bulgarian bulgarians bulgaria
    Burkina Faso: burkina_faso burkinabe ouagadougou
    Burundi: burundian burundians burundi
    Cambodia: cambodian cambodians cambodia phnom_penh
    Cameroon: cameroonian cameroonians cameroon yaounde yaoundé
    Canada: canadian canadians canada ottawa
    Chile: chilean chileans chile
    China: chinese china beijing xinhua
    Colombia: colombian colombians colombia bogota bogotá
    Costa Rica: costa_rica costa_rican
    Croatia: croatian croatians croatia zagreb
    Cuba: cuban cubans cuba havana
    Cyprus: cypriot cypriots cyprus nicosia
    Czech Republic: czech czechs czechia czech_republic prague
    Denmark: danish danes denmark copenhagen
    Ecuador: ecuadorian ecuadorians ecuadorean ecuador quito
    Egypt: egyptian egyptians egypt cairo
    El Salvador: el_salvador salvadoran salvadorans
    Eritrea: eritrean eritreans eritrea asmara
    Estonia: estonian estonians estonia tallinn
    Ethiopia: ethiopian ethiopians ethiopia addis_ababa
    European Union: european_union european_commission brussels eu e.u e.u.
    Fiji: fijian fijians fiji suva
    Finland: finnish finns finland helsinki
    France: french france paris elysee élysée
    Gambia: gambian gambians gambia banjul
    Georgia: georgian georgians tbilisi
    Germany: german germans germany berlin
    Ghana: ghanaian ghanaians ghana accra
    Greece: greek greeks greece athens
    Guatemala: guatemalan guatemalans guatemala
    Haiti: haitian haitians haiti port-au-prince
    Honduras: honduran hondurans honduras tegucigalpa
    Hungary: hungarian hungarians hungary budapest
    Iceland: icelandic icelanders iceland reykjavik
    India: indian indians india delhi new_delhi
    Indonesia: indonesian indonesians indonesia jakarta
    Iran: iranian iranians iran tehran irna
    Iraq: iraqi iraqis iraq baghdad
    Ireland: irish ireland dublin
    Israel: israeli israelis israel jerusalem
    Italy: italian italians italy rome
    Ivory Coast: ivorian ivorians ivory_coast
    Jamaica: jamaican jamaicans jamaica
    Japan: japanese japan tokyo
    Jordan: jordanian jordanians amman
    Kazakhstan: kazakh kazakhs kazakhstan astana
    Kenya: kenyan kenyans kenya nairobi
    Kosovo: kosovar kosovars kosovo pristina
    Kuwait: kuwaiti kuwaitis kuwait
    Kyrgyzstan: kyrgyz kyrgyzstan bishkek
    Laos: laotian laotians laos vientiane
    Latvia: latvian latvians latvia riga
    Lebanon: lebanese lebanon beirut
    Liberia: liberian liberians liberia monrovia
    Libya: libyan libyans libya tripoli
    Lithuania: lithuanian lithuanians lithuania vilnius
    Luxembourg: luxembourg
    Madagascar: malagasy madagascar antananarivo
    Malawi: malawian malawians malawi lilongwe
    Malaysia: malaysian malaysians malaysia kuala_lumpur putrajaya
    Mali: malian malians mali bamako
    Malta: maltese malta valletta
    Mauritania: mauritanian mauritanians mauritania nouakchott
    Mexico: mexican mexicans mexico mexico_city
    Moldova: moldovan moldovans moldova chisinau chișinău
    Mongolia: mongolian mongolians mongolia ulaanbaatar
    Montenegro: montenegrin montenegrins montenegro podgorica
    Morocco: moroccan moroccans morocco rabat
    Mozambique: mozambican mozambicans mozambique maputo
    Myanmar: burmese myanmar naypyidaw naypyitaw
    Namibia: namibian namibians namibia windhoek
    Nepal: nepali nepalis nepalese nepal kathmandu
    Netherlands: dutch netherlands
    New Zealand: new_zealand new_zealanders
    Nicaragua: nicaraguan nicaraguans nicaragua managua
    Niger: nigerien nigeriens niger niamey
    Nigeria: nigerian nigerians nigeria abuja
    North Korea: north_korean north_koreans north_korea pyongyang kcna dprk
    North Macedonia: macedonian macedonians north_macedonia skopje
    Norway: norwegian norwegians norway oslo
    Oman: omani omanis oman muscat
    Pakistan: pakistani pakistanis pakistan islamabad
    Palestinian Authority: palestinian_authority ramallah
    Panama: panamanian panamanians panama
    Paraguay: paraguayan paraguayans paraguay
    Peru: peruvian peruvians peru
    Philippines: philippine filipino filipinos philippines manila
    Poland: polish poles poland warsaw
    Portugal: portuguese portugal lisbon
    Qatar: qatari qataris qatar doha
    Romania: romanian romanians romania bucharest
    Russia: russian russians russia moscow kremlin tass
    Rwanda: rwandan rwandans rwanda kigali
    Saudi Arabia: saudi saudis saudi_arabia riyadh
    Senegal: senegalese senegal dakar
    Serbia: serbian serbians serbs serbia belgrade
    Sierra Leone: sierra_leone sierra_leonean freetown
    Singapore: singaporean singaporeans singapore
    Slovakia: slovak slovaks slovakia bratislava
    Slovenia: slovenian slovenians slovenia ljubljana
    Somalia: somali somalis somalia mogadishu
    South Africa: south_african south_africans south_africa pretoria
    South Korea: south_korean south_koreans south_korea seoul
    South Sudan: south_sudanese south_sudan juba
    Spain: spanish spaniards spain madrid
    Sri Lanka: sri_lanka sri_lankan sri_lankans
    Sudan: sudanese sudan khartoum
    Sweden: swedish swedes sweden stockholm
    Switzerland: swiss switzerland bern
    Syria: syrian syrians syria damascus
    Taiwan: taiwanese taiwan taipei
    Tajikistan: tajik tajiks tajikistan dushanbe
    Tanzania: tanzanian tanzanians tanzania dodoma
    Thailand: thai thais thailand bangkok
    Tunisia: tunisian tunisians tunisia tunis
    Turkey: turkish turks turkey türkiye ankara
    Turkmenistan: turkmen turkmenistan ashgabat
    Uganda: ugandan ugandans uganda kampala
    Ukraine: ukrainian ukrainians ukraine kyiv kiev
    United Arab Emirates: emirati emiratis u.a.e u.a.e. uae abu_dhabi
    United Kingdom: british britons britain u.k u.k. uk london downing_street united_kingdom
    United Nations: united_nations u.n u.n. un
    United States: american americans u.s u.s. us america washington pentagon united_states white_house \
    state_department national_security federal congress senate
    Uruguay: uruguayan uruguayans uruguay montevideo
    Uzbekistan: uzbek uzbeks uzbekistan tashkent
    Vatican: vatican holy_see
    Venezuela: venezuelan venezuelans venezuela caracas
    Vietnam: vietnamese vietnam hanoi
    Yemen: yemeni yemenis yemen sanaa
    Zambia: zambian zambians zambia lusaka
    Zimbabwe: zimbabwean zimbabweans zimbabwe harare
    """
}
