import Foundation

// Measures how well passages are found for claims: claim-benchmark FOLDER
//
// FOLDER holds claims.jsonl, articles.jsonl, sentences.jsonl and gold-sentences.jsonl. The program cuts the articles into
// its own sentences; one of them counts as a sentence of the data when it covers at least half of it or lies in it by
// at least half. "Inside" ranks the sentences of the claim's article, found among all articles or not; "overall" those
// of all articles. Gold sentences that stand in no text (a title that only the data has) are left out.

guard let folder = CommandLine.arguments.dropFirst().first else {
  print("usage: claim-benchmark FOLDER")
  exit(64)
}
let bench = try Bench(data: ClaimSet(folder: folder))
bench.run()
