import AssayCorpus
import AssayModel
import AssaySearch
import AssayViews

// Going to matches, hits, evidence and other articles.

extension Reader {
  /// Searches while the words are typed; the cursor goes to the first match from where the search began.
  mutating func search(_ words: String, from origin: Int) {
    let places = page.places(of: words)
    find = words.allSatisfy(\.isWhitespace) ? nil : Find(words: words, places: places)
    cursor = snapped((places.first { $0.start >= origin } ?? places.first)?.start ?? origin)
    goal = nil
    show()
  }

  /// Which match the cursor is at, in words.
  mutating func sayMatch() {
    guard let find else { return }
    guard !find.places.isEmpty else { return say("“\(find.words)” does not stand in \(page.handle)", .doubtful) }
    let place = find.places.lastIndex { $0.start <= cursor } ?? 0
    say("match \(place + 1) of \(find.places.count) · n, N: next and previous", .plain)
  }

  mutating func goOn(isBack: Bool) -> Step {
    goal = nil
    guard let find else { return goToHit(isBack: isBack) }
    let places = find.places
    let next = isBack ? places.last { $0.start < cursor } : places.first { $0.start > cursor }
    guard let target = next ?? (isBack ? places.last : places.first) else {
      sayMatch()
      return .none
    }
    cursor = snapped(target.start)
    show()
    sayMatch()
    if next == nil, let said = message {
      say("\(said.text) · from the \(isBack ? "end" : "top")", said.style)
    }
    return .none
  }

  private mutating func goToHit(isBack: Bool) -> Step {
    let hits = library.hits
    guard !hits.isEmpty else {
      say("nothing was searched for: / searches this article", .faint)
      return .none
    }
    let place: Int
    if let hit {
      place = (hit + (isBack ? -1 : 1) + hits.count) % hits.count
    } else {
      // The hit the reader was opened at, or the first of this article, is where going on begins.
      let here = hits.firstIndex { $0.article == page.handle && $0.span.contains(cursor) }
      place = here.map { ($0 + (isBack ? -1 : 1) + hits.count) % hits.count } ?? (isBack ? hits.count - 1 : 0)
    }
    return go(toHit: place)
  }

  /// Says which hit the reader was opened at, where it was one.
  mutating func sayHit(at place: Span?) {
    guard let place else { return }
    guard let hit = library.hits.firstIndex(where: { $0.article == page.handle && $0.span == place }) else { return }
    self.hit = hit
    say("hit #\(library.hits[hit].number) of \(library.hits.count) · n: next · s: select the sentence")
  }

  private mutating func go(toHit place: Int) -> Step {
    let target = library.hits[place]
    hit = place
    say("hit #\(target.number) of \(library.hits.count) · n: next · s: select the sentence")
    guard target.article == page.handle else { return .open(target.article, at: target.span) }
    cursor = snapped(target.span.start)
    show()
    return .none
  }

  mutating func goToEvidence(isBack: Bool) {
    let marks = page.marks
    guard !marks.isEmpty else { return say("no evidence stands in \(page.handle) yet", .faint) }
    let next = isBack ? marks.last { $0.span.start < cursor } : marks.first { $0.span.start > cursor }
    guard let target = next ?? (isBack ? marks.last : marks.first) else { return }
    cursor = snapped(target.span.start)
    goal = nil
    show()
  }

  /// Goes to another article: among those of the last search where this is one of them, else among all.
  mutating func turn(by step: Int) -> Step {
    let (articles, areFound) = library.order(around: page.handle)
    guard let place = articles.firstIndex(of: page.handle), articles.count > 1 else {
      say("there is no other article", .faint)
      return .none
    }
    let target = place + step
    guard articles.indices.contains(target) else {
      let which = areFound ? "article of the last search" : "article"
      say("\(page.handle) is the \(step > 0 ? "last" : "first") \(which)", .faint)
      return .none
    }
    hit = areFound ? library.hits.firstIndex { $0.article == articles[target] } : nil
    let start = hit.map { library.hits[$0].span }
    return .open(articles[target], at: start)
  }

  /// The words to be marked: those looked for here, else those of the last search.
  var matches: [Span] {
    if let find { return find.places }
    return library.hits.filter { $0.article == page.handle }.flatMap(\.matches).sorted()
  }
}
