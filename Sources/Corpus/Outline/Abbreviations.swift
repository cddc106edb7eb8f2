/// Words that end with a full stop of their own.
enum Abbreviations {
  enum Kind {
    /// A plain word.
    case none
    /// A title or the like: something always follows.
    case neverLast
    /// "No." stands before a number, or is the word "no".
    case beforeNumber
    case month
    /// "U.S.", "Inc.", an initial: the stop may be the sentence's as well.
    case maybeLast
  }

  static func kind(of word: LastWord) -> Kind {
    let text = word.text
    guard let first = text.unicodeScalars.first else { return .none }
    if word.count == 1 { return singleLetter(first) }
    if text.utf8.contains(UInt8(ascii: ".")) {
      if neverLastDotted.contains(text.lowercased()) { return .neverLast }
      return isDotted(text) ? .maybeLast : .none
    }
    if Marks.isUpper(first) {
      if titles.contains(text) { return .neverLast }
      if numbered.contains(text) { return .beforeNumber }
      if months.contains(text) { return .month }
      if names.contains(text) { return .maybeLast }
    }
    let lower = text.utf8.allSatisfy { (97...122).contains($0) } ? text : text.lowercased()
    if neverLast.contains(lower) { return .neverLast }
    if numbered.contains(lower) { return .beforeNumber }
    return maybeLast.contains(lower) ? .maybeLast : .none
  }

  /// A large letter may be an initial; a small Russian one may be "г." or "т."; a small Latin one before a number is
  /// "p. 4" or "v. Jones".
  private static func singleLetter(_ letter: Unicode.Scalar) -> Kind {
    if Marks.isUpper(letter) { return .maybeLast }
    if (0x0430...0x044F).contains(letter.value) { return letter == "т" ? .neverLast : .maybeLast }
    if letter == "v" { return .neverLast }
    return letter == "p" || letter == "c" ? .beforeNumber : .none
  }

  /// Groups of one to three letters between full stops: "U.S", "Ph.D", "a.m"; not "example.com".
  private static func isDotted(_ text: String) -> Bool {
    let groups = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    return groups.allSatisfy { group in
      (1...3).contains(group.count) && group.allSatisfy { Marks.isLetterOrDigit($0) && !Marks.isDigit($0) }
    } && groups.contains { $0.count == 1 }
  }

  private static func list(_ words: String) -> Set<String> {
    Set(words.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) })
  }

  private static let titles = list(
    """
    Gen Lt Col Sgt Maj Capt Cmdr Cdr Adm Brig Cpl Pvt Pfc Sgts Gens Cols Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revs \
    Fr Hon Sen Sens Rep Reps Gov Govs Pres Supt Insp Det Amb Atty Asst Assoc Dep Msgr Mgr Mme Mlle Sra Srta Rt Ald Eng \
    Treas Vice-Pres Hr Gov't
    """)
  private static let numbered = list(
    """
    No Nos no nos Nr nr Art art Sec sec Ch ch Sect Cl cl Pt pt pp Rm Vol Vols vol vols Fig Figs fig figs Div Ref ref Op op
    """)
  private static let months = list(
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri")
  /// Companies, streets, states, suffixes of names.
  private static let names = list(
    """
    Inc Ltd Co Cos Corp Bros LLC Plc PLC Pty Intl Assn Dept Univ Jr Sr Esq St Ste Mt Ft Ave Blvd Rd Hwy Sq Ala Ariz Ark \
    Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash \
    Wis Wyo Ont Que Ph DC
    """)
  private static let neverLast = list(
    """
    vs viz cf ca approx incl resp feat e.g i.e eg ie bzw ggf evtl vgl им ул проф акад ген напр см рис просп пер пл адм кап \
    полк подп лейт серж гг-н ср зам мин-р обл
    """)
  private static let maybeLast = list(
    """
    etc al et inc ltd co corp plc jr sr dept est usw st ave blvd am pm гг вв млн млрд трлн тыс руб коп долл др пр стр \
    чел род кв корп тел мин сек час ум
    """)
  private static let neverLastDotted = list("e.g i.e т.е т.к т.н и.о z.b d.h u.a p.ex a.k.a Lt.Col")
}
