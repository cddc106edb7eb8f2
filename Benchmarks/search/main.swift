import AssayModel
import Foundation

// Measures searching in made-up articles:
//
//   search-benchmark articles COUNT            prints the articles as JSON Lines
//   search-benchmark queries COUNT             prints the queries as one JSON object a line
//   search-benchmark measure COUNT LOCATION    times searches in the index of a corpus that holds these articles

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2, let count = Int(words[1]), count > 0 else {
  print("usage: search-benchmark articles COUNT | queries COUNT | measure COUNT LOCATION")
  exit(64)
}
let generator = ArticleGenerator()
switch words[0] {
case "articles":
  for number in 0..<count {
    let made = generator.article(number)
    // Made-up texts hold nothing but letters, digits, spaces, line ends and a few marks.
    let text = made.text.replacing("\n", with: "\\n")
    print(
      """
      {"id":\(number),"title":"\(made.title)","text":"\(text)","outlet":"\(made.outlet)","day":\(made.day),\
      "sitename":"\(made.outlet)","date":"\(made.date)","url":"https://news.example/\(number)","language":"en"}
      """)
  }
case "queries":
  let queries = Queries(generator, articles: count, count: 300)
  for (kind, list) in [("claim", queries.claims), ("phrase", queries.phrases), ("filtered", queries.filtered)] {
    for query in list { print("{\"kind\":\"\(kind)\",\"query\":\"\(query.replacing("\"", with: "\\\""))\"}") }
  }
case "measure":
  guard words.count >= 3 else { exit(64) }
  try Measurement(queries: Queries(generator, articles: count, count: 300), location: words[2]).run()
default: exit(64)
}
