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
func layer(_ folder: String, on modules: [String], _ others: [Target.Dependency] = []) -> Target {
  .target(
    name: "Assay\(folder)",
    dependencies: modules.map { .target(name: "Assay\($0)") } + others,
    path: "Sources/\(folder)",
    swiftSettings: strict)
}

/// One folder below `Tests`, named after the folder it proves.
func proof(_ folder: String, on modules: [String], _ others: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: "\(folder)Tests",
    dependencies: modules.map { .target(name: "Assay\($0)") } + others,
    path: "Tests/\(folder)Tests",
    resources: resources,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "assay",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "assay", targets: ["assay"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "assay",
      dependencies: ["AssayTerminal", "AssayWorkbench", "AssayCommands", "AssayViews", "AssayExports", "AssayStorage"]
        + ["AssaySession", "AssaySearch", "AssayCorpus", "AssayModel", "AssayJSON", argumentParser],
      path: "Sources/assay",
      swiftSettings: strict),
    .executableTarget(
      name: "anchoring-benchmark", dependencies: ["AssayAnchoring", "AssayModel", "AssayJSON"],
      path: "Benchmarks/anchoring", exclude: ["run"], swiftSettings: strict),
    layer("Terminal", on: ["Views", "Model"], ["CLibEdit"]),
    layer("Workbench", on: ["Commands", "Views", "Exports", "Storage", "Session", "Search", "Corpus", "Model", "JSON"]),
    layer("Commands", on: ["Views", "Exports", "Storage", "Session", "Search", "Corpus", "Anchoring", "Model", "JSON"]),
    layer("Views", on: ["Session", "Search", "Corpus", "Anchoring", "Model", "JSON"]),
    layer("Exports", on: ["Session", "Corpus", "Model", "JSON"]),
    layer("Storage", on: ["Session", "Model", "JSON"]),
    layer("Session", on: ["Model", "JSON"], [orderedCollections]),
    layer("Search", on: ["Corpus", "Model"]),
    layer("Corpus", on: ["Model", "JSON"], [yams]),
    layer("Anchoring", on: ["Model"]),
    layer("Model", on: [], [crypto]),
    layer("JSON", on: []),
    .systemLibrary(
      name: "CLibEdit", path: "Sources/CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),

    proof("JSON", on: ["JSON"]),
    proof("Model", on: ["Model"]),
    proof("Corpus", on: ["Corpus", "Model", "JSON"]),
    proof("Anchoring", on: ["Anchoring", "Model"]),
  ],
  swiftLanguageModes: [.v6]
)
