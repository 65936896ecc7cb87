// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What tests and journeys compute most with, optimized in their builds too; every trap, precondition
/// and assertion stays.
let busy: [SwiftSetting] =
  house + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

/// The same for C.
let busyC: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

let package = Package(
  name: "antesala",
  products: [
    .executable(name: "antesala", targets: ["antesala"]),
    .executable(name: "antesala-paper", targets: ["antesala-paper"]),
    .library(name: "AgeEncryption", targets: ["AgeEncryption"]),
    .library(name: "Terminal", targets: ["Terminal"]),
    .library(name: "Consultation", targets: ["Consultation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floors 0 and 1: pure values, the libraries of the system, and what only C can ask of Linux.
    .target(name: "CSecrecy", cSettings: busyC),
    .target(name: "Consultation", swiftSettings: busy),
    .target(name: "Casework", dependencies: ["Consultation"], swiftSettings: house),
    .target(name: "RuleProof", dependencies: ["Consultation"], swiftSettings: busy),
    .target(name: "Terminal", swiftSettings: busy),
    .target(name: "CP256", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "Primitives", dependencies: ["CP256", "CSodium"], swiftSettings: busy),
    .target(name: "AgeEncryption", dependencies: ["Primitives"], swiftSettings: busy),
    .target(name: "SSHSignatures", dependencies: ["Primitives"], swiftSettings: house),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CLittleCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"])]),
    .systemLibrary(name: "CCups", providers: [.apt(["libcups2-dev"])]),
    .target(name: "Paper", swiftSettings: house),

    // Between: what several rooms of floor 2 say of a case.
    .target(name: "CaseWords", dependencies: ["Casework", "Consultation"], swiftSettings: house),

    // Between: the rules as who answers for them reads them.
    .target(
      name: "PackBook", dependencies: ["Consultation", "Paper", "RuleProof"], swiftSettings: house),

    // Between: what a visitor takes home on paper.
    .target(name: "TakeHome", dependencies: ["Consultation", "Paper"], swiftSettings: house),

    // Between: what every screen is made of.
    .target(name: "Screens", dependencies: ["Terminal"], swiftSettings: house),

    // Floor 2: what visitors and staff see, and the doors to files, database and terminal.
    .target(
      name: "KioskApp",
      dependencies: ["Consultation", "Paper", "Screens", "TakeHome", "Terminal"],
      swiftSettings: house),
    .target(
      name: "StaffApp",
      dependencies: ["CaseWords", "Casework", "Consultation", "Screens", "Terminal"],
      swiftSettings: house),
    .target(
      name: "LineApp", dependencies: ["Consultation", "Paper", "TakeHome"], swiftSettings: house),
    .target(
      name: "ContentPack",
      dependencies: [
        "Consultation", "Primitives", "RuleProof", "SSHSignatures",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: busy),
    .target(
      name: "LeadStore",
      dependencies: [
        "Casework", "Consultation", "AgeEncryption", "Primitives",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .target(
      name: "LeadFormats", dependencies: ["Casework", "Consultation"], swiftSettings: house),
    .target(name: "CursesTerminal", dependencies: ["Terminal", "CNcurses"], swiftSettings: house),
    .target(
      name: "Press", dependencies: ["Paper", "CLittleCMS", "CPangoCairo", "CQPDF"],
      swiftSettings: house),
    .target(name: "Printers", dependencies: ["Paper", "CCups"], swiftSettings: house),

    // Floor 3: what happens, and when.
    .executableTarget(
      name: "antesala",
      dependencies: [
        "Consultation", "Casework", "RuleProof", "Screens", "Terminal", "KioskApp", "StaffApp",
        "LineApp",
        "ContentPack", "LeadStore", "LeadFormats", "AgeEncryption", "CursesTerminal", "CQREncode",
        "CSecrecy", "CZxcvbn", "PackBook", "Paper", "SSHSignatures", "TakeHome",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),

    .executableTarget(
      name: "antesala-paper", dependencies: ["Paper", "Press", "Printers"], swiftSettings: house),

    // What tests of several rooms rehearse with; no product contains it.
    .target(
      name: "Rehearsal",
      dependencies: ["Casework", "Consultation", "ContentPack", "RuleProof", "Terminal"],
      path: "Tests/Rehearsal", swiftSettings: house),
    .testTarget(
      name: "ConsultationTests", dependencies: ["Consultation", "Rehearsal"], swiftSettings: house),
    .testTarget(
      name: "CaseworkTests", dependencies: ["CaseWords", "Casework", "Consultation"],
      swiftSettings: house),
    .testTarget(
      name: "CaseWordsTests",
      dependencies: ["CaseWords", "Casework", "Consultation", "ContentPack", "Rehearsal"],
      swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal"], exclude: ["Frames"],
      swiftSettings: house),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Terminal"], swiftSettings: house),
    .testTarget(
      name: "PackBookTests",
      dependencies: ["PackBook", "Consultation", "ContentPack", "Paper", "Rehearsal", "RuleProof"],
      swiftSettings: house),
    .testTarget(
      name: "TakeHomeTests",
      dependencies: ["TakeHome", "Consultation", "ContentPack", "Paper", "Press", "Rehearsal"],
      swiftSettings: house),
    .testTarget(name: "PaperTests", dependencies: ["Paper"], swiftSettings: house),
    .testTarget(name: "PressTests", dependencies: ["Paper", "Press"], swiftSettings: house),
    .testTarget(name: "PrimitivesTests", dependencies: ["Primitives"], swiftSettings: house),
    .testTarget(
      name: "AgeEncryptionTests",
      dependencies: ["AgeEncryption", "Primitives"],
      swiftSettings: house),
    .testTarget(
      name: "SSHSignaturesTests",
      dependencies: ["SSHSignatures", "Primitives"],
      swiftSettings: house),
    .testTarget(
      name: "ContentPackTests",
      dependencies: [
        "ContentPack", "Consultation", "Rehearsal", "RuleProof",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "RuleProofTests",
      dependencies: ["RuleProof", "Consultation", "ContentPack", "Rehearsal"],
      swiftSettings: house),
    .testTarget(
      name: "LeadStoreTests",
      dependencies: [
        "LeadStore", "Casework", "AgeEncryption", "Consultation",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "KioskAppTests",
      dependencies: [
        "KioskApp", "Consultation", "Paper", "Screens", "TakeHome", "Terminal", "ContentPack",
        "Rehearsal",
      ],
      exclude: ["Storyboards"], swiftSettings: house),
    .testTarget(
      name: "StaffAppTests",
      dependencies: [
        "StaffApp", "CaseWords", "Casework", "Consultation", "Screens", "Terminal", "ContentPack",
        "Rehearsal",
      ],
      exclude: ["Storyboards"], swiftSettings: house),
    .testTarget(
      name: "LeadFormatsTests",
      dependencies: [
        "LeadFormats", "CaseWords", "Casework", "Consultation", "ContentPack", "Rehearsal",
      ],
      swiftSettings: house),
    .testTarget(
      name: "LineAppTests", dependencies: ["LineApp", "Consultation", "Rehearsal"],
      swiftSettings: house),
    .testTarget(
      name: "AntesalaTests",
      dependencies: ["antesala", "LeadStore", "Casework", "Consultation", "Rehearsal"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

// What reads bytes of others. In ordinary builds a test replays what was found once and changes it a
// little; with ANTESALA_FUZZ set, and the compiler's help, one program searches for more (make fuzz).
let readers: [Target.Dependency] = [
  "AgeEncryption", "Casework", "Consultation", "ContentPack", "LeadFormats", "LeadStore",
  "LineApp", "RuleProof", "Terminal", .product(name: "Yams", package: "Yams"),
]
if Context.environment["ANTESALA_FUZZ"] == nil {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: readers, path: "Tests/Fuzz",
      exclude: ["Corpora", "Driver", "search.py"], swiftSettings: house))
} else {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: readers, path: "Tests/Fuzz",
      exclude: ["Corpora", "Replay", "search.py"],
      swiftSettings: house))
}
