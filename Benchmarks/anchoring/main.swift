import Foundation

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  print(Options.usage)
  exit(64)
}
var report = Report(data: try DataSet(revisions: options.revisions, spans: options.spans), options: options)
report.run()
