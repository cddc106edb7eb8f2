// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture: each module may import only what stands
// after it in this list. The build refuses an import that is not declared.

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One folder below `Sources`, built as the module `Assay<folder>`.
func layer(
  _ folder: String, on modules: [String], _ others: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: "Assay\(folder)",
    dependencies: modules.map { .target(name: "Assay\($0)") } + others,
    path: "Sources/\(folder)",
    resources: resources,
    swiftSettings: strict)
}

/// One folder below `Tests`, named after the folder it proves.
func proof(
  _ folder: String, on modules: [String], _ others: [Target.Dependency] = [], excluding excluded: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(folder)Tests",
    dependencies: modules.map { .target(name: "Assay\($0)") } + others,
    path: "Tests/\(folder)Tests",
    exclude: excluded,
    resources: resources,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "assay",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "assay", targets: ["assay"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "assay",
      dependencies: [
        "AssayTerminal", "AssayReader", "AssayWorkbench", "AssayCommands", "AssayViews", "AssayExports", "AssayStorage",
      ]
        + [
          "AssayBacking", "AssayStanding", "AssayLocker", "AssaySession", "AssayCatalogue", "AssaySearch", "AssayCache",
          "AssayCorpus", "AssayFiles", "AssayModel", "AssayJSON", argumentParser,
        ],
      path: "Sources/assay",
      swiftSettings: strict),
    .executableTarget(
      name: "anchoring-benchmark", dependencies: ["AssayAnchoring", "AssayModel", "AssayJSON", "Seeded"],
      path: "Benchmarks/anchoring", exclude: ["run"], swiftSettings: strict),
    .executableTarget(
      name: "attribution-benchmark",
      dependencies: ["AssayBacking", "AssayProvenance", "AssayCache", "AssayCorpus", "AssayModel", "AssayJSON"],
      path: "Benchmarks/attributions", exclude: ["run"], swiftSettings: strict),
    .executableTarget(
      name: "session-benchmark",
      dependencies: ["AssayStorage", "AssaySession", "AssayAnchoring", "AssayModel", "AssayJSON"],
      path: "Benchmarks/sessions", exclude: ["run"], swiftSettings: strict),
    .executableTarget(
      name: "completion-benchmark",
      dependencies: ["AssayWorkbench", "AssayCommands", "AssayLocker", "AssayStorage", "AssaySession", "AssaySearch"]
        + ["AssayCorpus", "AssayModel"],
      path: "Benchmarks/completion", exclude: ["run"], swiftSettings: strict),
    .executableTarget(
      name: "export-benchmark",
      dependencies: ["AssayExports", "AssayBacking", "AssayStanding", "AssaySession", "AssayCorpus"]
        + ["AssayAnchoring", "AssayModel", "Seeded"],
      path: "Benchmarks/exports", exclude: ["run"], swiftSettings: strict),
    .executableTarget(
      name: "claim-benchmark",
      dependencies: ["AssaySearch", "AssayIndex", "AssayWords", "AssayCorpus", "AssayModel", "AssayJSON"],
      path: "Benchmarks/claims", exclude: ["run"], swiftSettings: strict),
    .executableTarget(
      name: "search-benchmark",
      dependencies: ["AssayCatalogue", "AssaySearch", "AssayIndex", "AssayCorpus", "AssayModel"],
      path: "Benchmarks/search", exclude: ["run", "compare.py"], swiftSettings: strict),
    layer("Terminal", on: ["Files", "Model", "JSON"], ["CLibEdit", "CTerminal"]),
    layer("Reader", on: ["Views", "Backing", "Standing", "Session", "Search", "Corpus", "Anchoring", "Model"]),
    layer(
      "Workbench",
      on: [
        "Commands", "Views", "Imports", "Exports", "Backing", "Standing", "Locker", "Storage", "Session", "Search",
        "Cache", "Corpus", "Model", "JSON",
      ]),
    layer(
      "Commands",
      on: [
        "Views", "Imports", "Exports", "Backing", "Provenance", "Standing", "Locker", "Storage", "Session", "Search",
        "Words", "Corpus", "Anchoring", "Model", "JSON",
      ]),
    layer(
      "Views",
      on: ["Backing", "Provenance", "Standing", "Locker", "Session", "Search", "Corpus", "Anchoring", "Model", "JSON"]),
    // The report's templates are compiled into the program, which is one file.
    layer(
      "Exports", on: ["Backing", "Provenance", "Session", "Corpus", "Anchoring", "Concurrency", "Model", "JSON"],
      [mustache],
      resources: ["report.mustache", "claim.mustache", "day.mustache", "report.css", "report.js"].map {
        .embedInCode("HTML/Templates/\($0)")
      }),
    layer("Imports", on: ["Standing", "Session", "Corpus", "Anchoring", "Model", "JSON"]),
    layer("Backing", on: ["Standing", "Session", "Provenance", "Cache", "Corpus", "Concurrency", "Model", "JSON"]),
    layer("Standing", on: ["Session", "Corpus", "Anchoring", "Model", "JSON"]),
    layer("Locker", on: ["Storage", "Model"], ["CZlib"]),
    layer("Storage", on: ["Session", "Anchoring", "Files", "Concurrency", "Model", "JSON"]),
    layer("Session", on: ["Anchoring", "Model", "JSON"], [orderedCollections]),
    layer("Provenance", on: ["Corpus", "Model", "JSON"]),
    layer("Cache", on: ["Files", "Model"]),
    layer("Catalogue", on: ["Index", "Corpus", "Model"], [grdb, sqlite]),
    layer("Search", on: ["Index", "Words", "Corpus", "Model"]),
    layer("Index", on: ["Words", "Corpus", "Model"]),
    layer("Words", on: ["Model"], ["CStemmer"]),
    layer("Corpus", on: ["Model", "JSON"], [yams]),
    layer("Anchoring", on: ["Model"]),
    layer("Model", on: [], [crypto]),
    layer("JSON", on: []),
    layer("Files", on: []),
    layer("Concurrency", on: []),
    .systemLibrary(
      name: "CLibEdit", path: "Sources/CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib"),
    .systemLibrary(name: "CStemmer", path: "Sources/CStemmer"),
    .target(name: "CTerminal", path: "Sources/CTerminal"),

    // A terminal for tests, and a small program to try the line editor on.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal", swiftSettings: strict),
    .executableTarget(
      name: "line-editor-demo", dependencies: ["AssayTerminal", "AssayModel"], path: "Tests/Fixtures/line-editor-demo",
      swiftSettings: strict),
    proof("Terminal", on: ["Terminal", "Model"], ["PseudoTerminal", "line-editor-demo"]),
    // Random values and damage from a fixed seed.
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: strict),
    proof("JSON", on: ["JSON"], ["Seeded"]),
    proof("Model", on: ["Model"], ["Seeded"]),
    proof("Session", on: ["Session", "Anchoring", "Model", "JSON"], ["Seeded"]),
    // A workbench over the sample corpus with a fixed clock, for the tests of the upper layers.
    .target(
      name: "SampleDesk",
      dependencies: ["AssayWorkbench", "AssayCommands", "AssayViews", "AssayLocker", "AssayStorage", "AssaySession"]
        + ["AssayCorpus", "AssayModel"],
      path: "Tests/SampleDesk", swiftSettings: strict),
    proof("Transcript", on: [], ["SampleDesk"], excluding: ["Transcripts"]),
    proof(
      "Command", on: ["Workbench", "Commands", "Views", "Exports", "Model", "JSON"], ["SampleDesk", "Seeded"]),
    proof("Completion", on: ["Workbench", "Commands", "Corpus", "Model"], ["SampleDesk"]),
    proof(
      "View",
      on: ["Views", "Workbench", "Commands", "Exports", "Session", "Corpus", "Anchoring", "Model", "JSON"],
      ["SampleDesk", "Seeded"]),
    proof(
      "Workbench",
      on: ["Workbench", "Commands", "Views", "Standing", "Locker", "Storage", "Session", "Search", "Corpus", "Model"]
        + ["Anchoring", "JSON"],
      ["SampleDesk"]),
    proof(
      "Reader", on: ["Reader", "Workbench", "Commands", "Views", "Backing", "Session", "Search", "Corpus", "Model"],
      ["SampleDesk", "Seeded"]),
    proof("Shell", on: ["Commands", "Storage", "JSON"], ["assay", "PseudoTerminal", "SampleDesk"]),
    proof(
      "Export",
      on: ["Exports", "Workbench", "Commands", "Backing", "Provenance", "Standing", "Storage", "Session", "Corpus"]
        + ["Model", "JSON"],
      ["SampleDesk", mustache],
      excluding: ["Golden", "Schemas", "Browser", "parse-back.py"]),
    proof(
      "Import",
      on: [
        "Imports", "Exports", "Workbench", "Commands", "Standing", "Session", "Corpus", "Anchoring", "Model", "JSON",
      ],
      ["SampleDesk", "Seeded"]),
    proof("Locker", on: ["Locker", "Storage", "Model"], ["Seeded"]),
    proof(
      "Storage", on: ["Storage", "Session", "Anchoring", "Model", "JSON"], ["Seeded"], excluding: ["Golden"]),
    proof("Corpus", on: ["Corpus", "Model", "JSON"], ["Seeded"]),
    proof("Anchoring", on: ["Anchoring", "Model"], ["Seeded"]),
    proof("Search", on: ["Search", "Index", "Words", "Corpus", "Model"]),
    proof("Index", on: ["Index", "Words", "Corpus", "Model"], ["Seeded"]),
    proof("Catalogue", on: ["Catalogue", "Search", "Index", "Corpus", "Model"], ["Seeded"]),
    proof("Words", on: ["Words", "Model"], ["Seeded"]),
    proof("Cache", on: ["Cache", "Model"], ["Seeded"]),
    proof("Provenance", on: ["Provenance", "Corpus", "Model"], ["Seeded"]),
    proof(
      "Backing",
      on: [
        "Backing", "Provenance", "Cache", "Workbench", "Commands", "Views", "Standing", "Session", "Search", "Corpus",
        "Model",
      ]
        + ["JSON"],
      ["SampleDesk"]),
  ],
  swiftLanguageModes: [.v6]
)
