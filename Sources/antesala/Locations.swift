public import ArgumentParser
import CaseWords
import Casework
public import Consultation
import ContentPack
import Foundation
import KioskApp
import LeadFormats
import LineApp
import PackBook
import RuleProof
import StaffApp
import TakeHome

/// `--pack`, and where a pack is found without it.
struct PackOption: ParsableArguments {
  @ArgumentParser.Option(name: .customLong("pack"), help: "The clinic's pack, a folder.")
  var folder: String?

  @ArgumentParser.Option(
    help: "Whose signatures make a pack reviewed: allowed signers of OpenSSH, outside the pack.")
  var signers: String?

  init() {}

  /// As if these had been typed.
  init(folder: String?) {
    self.folder = folder
    signers = nil
  }

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
    var pack = try usable { () throws(PackProblems) in
      try PackFolder(path: path).loadForVisitors(requiring: Phrases.all)
    }
    pack.review = try? review(of: pack.identity)
    return pack
  }

  /// Who answers for the content of the pack.
  ///
  /// - Throws: why nobody does.
  func review(of identity: ClinicPack.Identity) throws(ReviewRefusal) -> PackReview {
    let given = signers ?? ProcessInfo.processInfo.environment["ANTESALA_SIGNERS"] ?? ""
    return try PackFolder(path: path).review(
      of: identity, signers: given.isEmpty ? Self.allowedSigners : given, at: .now, on: Zone.wall)
  }

  /// Where root says who may sign packs.
  private static let allowedSigners = "/etc/antesala/allowed_signers"

  /// The same in a few words, for lists of what is so.
  func reviewer(of identity: ClinicPack.Identity) -> String {
    do throws(ReviewRefusal) {
      let review = try review(of: identity)
      return "\(review.name), license \(review.license), until \(review.until)"
    } catch .unsigned {
      return "nobody yet"
    } catch {
      return "nobody: \(error)"
    }
  }

  private func usable<Pack>(_ load: () throws(PackProblems) -> Pack) throws -> Pack {
    do {
      return try load()
    } catch {
      throw Failure.pack(.unusable(path: path, error))
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
      + StaffPhrase.allCases.map(\.rawValue) + CasePhrase.allCases.map(\.rawValue)
      + ExportPhrase.allCases.map(\.rawValue) + CalendarPhrase.allCases.map(\.rawValue)
      + BookPhrase.allCases.map(\.rawValue) + ModelPhrase.allCases.map(\.rawValue)
      + SourcePhrase.allCases.map(\.rawValue) + TakeHomePhrase.allCases.map(\.rawValue)
  }
}

extension Language: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {}
