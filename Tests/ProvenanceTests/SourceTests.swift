import AssayProvenance
import Testing

/// Who counts as what kind of source.
struct SourceTests {
  @Test(arguments: [
    "US officials said the quay would close.", "The US said the quay would close.",
    "\u{201C}It will close,\u{201D} US President Ada Quill said.", "The WHO said the quay would close.",
  ])
  func `short forms in capitals are names and no pronouns`(text: String) {
    let found = Reading(text).by("said")
    #expect(found?.kind != .pronoun && found?.isFact == true)
  }

  @Test func `"US" stays with its officials and "us" a pronoun`() {
    #expect(Reading("US officials said the quay would close.").source("said") == "US officials")
    #expect(
      Reading("\u{201C}It will close,\u{201D} US President Ada Quill said.").source("said") == "US President Ada Quill")
    #expect(Reading("It told us that the quay was shut.").source("told") == "It")
    #expect(Reading("Lee Jong Un said the quay was shut.").by("said")?.kind == .named)
  }

  @Test(arguments: [
    "Officials speaking on condition of anonymity", "People familiar with the matter", "Sources close to the port",
    "Two people briefed on the decision", "Officials who asked not to be named",
    "A railwayman at the yard who gave only his first name",
  ])
  func `people whom a clause describes have no names`(who: String) {
    let found = Reading("\(who) said the quay would close.")
    #expect(found.source("said") == who)
    #expect(found.by("said")?.kind == .unnamed)
  }

  @Test(arguments: [
    ("A letter signed by 12 senators says the quay would close.", SourceKind.document),
    ("The report published on Monday says the quay would close.", .document),
    ("A professor of rope at Tern College, Ada Quill, says the quay would close.", .named),
    ("Its spokesman, Lee Finch, says the quay would close.", .named),
    ("The mayor of Bonn says the quay would close.", .role), ("Washington says the quay would close.", .organisation),
    ("Moscow and Pyongyang says the quay would close.", .organisation),
    ("South Korean media says the quay would close.", .medium),
    ("The Daily Beacon says the quay would close.", .medium),
    ("The Amber news agency says the quay would close.", .medium),
  ])
  func `a phrase is typed by the noun it is about`(text: String, kind: SourceKind) {
    #expect(Reading(text).by("says")?.kind == kind)
  }

  @Test func `an answer is not part of the question`() {
    let found = Reading(
      "When someone asked what he meant he kept it short: \u{201C}When I come, you will know.\u{201D}")
    #expect(!found.content("asked").contains { $0.contains("When I come") })
    #expect(found.attributions.contains { $0.rule == .quotation && $0.source == nil })
  }

  @Test func `words that one calls something by are his`() {
    let found = Reading("Finch promised his town's backing in what he called a \u{201C}fair fight for rope\u{201D}.")
    #expect(found.source("called") == "he")
    #expect(
      found.attributions.allSatisfy {
        $0.cue == found.by("called")?.cue || !$0.allContent.contains { found.reading.words($0).contains("rope") }
      })
  }

  @Test func `an object behind a verb is no speaker`() {
    let found = Reading("\u{201C}No, we cannot\u{201D} confirm it, port spokesman Lee Finch told reporters.")
    #expect(found.by("confirm") == nil)
    #expect(found.source("told") == "port spokesman Lee Finch")
  }

  @Test func `terms that somebody speaks on are not what he says`() {
    #expect(Reading("He asked not to be named because the matter is secret.").attributions.isEmpty)
  }

  @Test(arguments: [
    "Photo: Ada Quill stands on the pier.", "CAPTION: Officials wave from the platform.",
    "Picture: Supplied by the port", "ALSO READ: Why the ferry is late, and why now",
  ])
  func `a caption's label is no speaker`(text: String) {
    #expect(Reading(text).attributions.isEmpty)
  }

  @Test(arguments: [
    "Harbour declines comment. Finch refused to comment on Tuesday. Bonn officials expressed concern; Quill urged talks.",
    "Lee Jong Un said Bonn would close.", "\u{201C}It will close,\u{201D} US President Ada Quill said.",
    "Ursula von der Aue declined to comment.",
  ])
  func `a short text in English words is English`(text: String) {
    #expect(Reading(text, language: nil).reading.isEnglish)
  }

  @Test(arguments: [
    "Der Hafen schweigt. Finch sagte am Dienstag, die Brücke war in Bonn.", "El alcalde no iba a cerrar el puente.",
    "De minister zei dat de brug in juni open was.", "Le ministre a dit que le pont est fermé.", "Finch, Bonn.", "",
  ])
  func `a short text in another language is not read`(text: String) {
    #expect(!Reading(text, language: nil).reading.isEnglish)
  }
}
