import AssayModel
import AssayProvenance
import Testing

/// Sources that are nobody in particular are no origins: two of them may go back to one voice.
struct HearsayTests {
  @Test(arguments: [
    "Rumours said that the pier was closed.", "According to rumors, the pier was closed.",
    "Reports said that the pier was closed.", "Media reports said the pier was closed.",
    "According to unconfirmed reports, the pier was closed.", "Several news reports said the pier was closed.",
    "Social media posts said that the pier was closed.", "Posts on Telegram said that the pier was closed.",
    "The pier was closed, according to posts on social media.", "Social media users said the pier was closed.",
    "A post on X said the pier was closed.", "Pro-government Telegram channels said the pier was closed.",
    "Reports from the region said the pier was closed.", "Online rumours said the pier was closed.",
  ])
  func `rumours, bare reports and posts of nobody are not counted`(text: String) {
    let found = report([text])
    #expect(found.origins.isEmpty && found.unknown.count == 1, "\(found.origins)")
  }

  @Test(arguments: [
    "Police reports said the pier was closed.", "A report said the pier was closed.",
    "Two reports by the health ministry said the pier was closed.", "Posts by Ada Quill said the pier was closed.",
    "Ada Quill’s posts on X said the pier was closed.", "In a post on Telegram, Ada Quill said the pier was closed.",
    "Facebook said the pier was closed.", "Reuters reports said the pier was closed.",
    "Residents said on social media that the pier was closed.", "Witnesses said the pier was closed.",
    "According to reports from the ministry, the pier was closed.", "The harbour's reports said the pier was closed.",
  ])
  func `what has an owner, an author or a name is counted`(text: String) {
    let found = report([text])
    #expect(found.origins.count == 1 && found.unknown.isEmpty, "\(found)")
  }

  @Test func `a confirmation does not rest on rumours`() {
    let texts = [
      "Rumours said the pier was closed.", "Media reports said the pier was closed.", "Ada Quill said it was.",
    ]
    #expect(range(texts)[0] == 1)
  }

  @Test(arguments: [
    ("Media reports said the pier was closed.", "Media reports"),
    ("Unconfirmed reports in local media said the pier was closed.", "Unconfirmed reports in local media"),
    ("Posts on Telegram said that the pier was closed.", "Posts on Telegram"),
    ("Reports from the region said the pier was closed.", "Reports from the region"),
    ("The Tern reports that the pier was closed.", "The Tern"), ("Ada Quill reports that it was closed.", "Ada Quill"),
  ])
  func `of two verbs in a row the first is a noun`(text: String, source: String) {
    let read = Reading(text)
    #expect(read.findings.attributions.compactMap { $0.source.map { String(read.reading.text[$0]) } } == [source])
  }
}
