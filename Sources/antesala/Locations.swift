public import ArgumentParser
import Casework
public import Consultation
import ContentPack
import Foundation
import KioskApp
import LeadFormats
import LineApp
import RuleProof
import StaffApp

/// `--pack`, and where a pack is found without it.
struct PackOption: ParsableArguments {
  @ArgumentParser.Option(name: .customLong("pack"), help: "The clinic's pack, a folder.")
  var folder: String?

  /// The option, then the environment, then beside the program, then the checkout around it.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let given = folder ?? environment["ANTESALA_PACK"], !given.isEmpty { return given }
    let candidates = Self.candidates
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/pack.yaml") }
      ?? candidates.last ?? "Resources/packs/vive"
  }

  private static var candidates: [String] {
    guard let folder = Process.folder else { return ["Resources/packs/vive"] }
    let parts = folder.split(separator: "/")
    let above = (0...parts.count).map { "/" + parts.dropLast($0).joined(separator: "/") }
    return [folder + "/../share/antesala/packs/vive"]
      + above.map { ($0 == "/" ? "" : $0) + "/Resources/packs/vive" } + ["Resources/packs/vive"]
  }

  /// The pack, checked whole.
  func load() throws -> LoadedPack {
    try usable { () throws(PackProblems) in
      try PackFolder(path: path).load(requiring: Phrases.all)
    }
  }

  /// The pack as visitors meet it; its examples and red lines are left alone.
  func loadForVisitors() throws -> ClinicPack {
    try usable { () throws(PackProblems) in
      try PackFolder(path: path).loadForVisitors(requiring: Phrases.all)
    }
  }

  private func usable<Pack>(_ load: () throws(PackProblems) -> Pack) throws -> Pack {
    do {
      return try load()
    } catch {
      let first = error.problems[0]
      let count = error.problems.count + error.more
      throw Failure(
        "the pack \(path) cannot be used: \(first.file):\(first.line):\(first.column): "
          + first.message + (count > 1 ? " (and \(count - 1) more)" : ""),
        hint: "antesala pack check '\(path)'", code: .configuration)
    }
  }
}

/// `--data`, and where the data folder is without it.
struct DataOption: ParsableArguments {
  @ArgumentParser.Option(name: .customLong("data"), help: "The folder of keys and leads.")
  var folder: String?

  /// The option, then the environment, then the user's data home (XDG base directories): in `HOME`,
  /// or where that says nothing in the account's home.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let given = folder ?? environment["ANTESALA_DATA"], !given.isEmpty {
      // SQLite reads what begins with this as a URI.
      return given.hasPrefix("file:") ? "./" + given : given
    }
    if let home = environment["XDG_DATA_HOME"], home.hasPrefix("/") { return home + "/antesala" }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    return home + "/.local/share/antesala"
  }
}

/// The words that screens, plain lines and the staff console need beyond those of the pack itself.
enum Phrases {
  static var all: [String] {
    Phrase.allCases.map(\.rawValue) + LinePhrase.allCases.map(\.rawValue)
      + StaffPhrase.allCases.map(\.rawValue) + DocumentPhrase.allCases.map(\.rawValue)
      + ExportPhrase.allCases.map(\.rawValue) + CalendarPhrase.allCases.map(\.rawValue)
  }
}

extension Language: ExpressibleByArgument {}
