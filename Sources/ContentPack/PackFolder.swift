public import Consultation
import Primitives
public import RuleProof

/// A clinic's folder of YAML and Markdown, the only door to packs on disk.
public struct PackFolder: Sendable {
  /// Where the folder is; read anew with each loading.
  public let path: String

  /// A folder that need not be there yet: only loading looks.
  public init(path: String) { self.path = path }

  /// Which file holds what.
  enum File: String, CaseIterable {
    case identity = "pack.yaml"
    case questions = "questions.yaml"
    case treatments = "treatments.yaml"
    case rules = "rules.yaml"
    case redLines = "redlines.yaml"
    case sources = "sources.yaml"
    case lessons = "lessons.yaml"
    case examples = "examples.yaml"
  }

  /// Files of words, by language: clinical words, words of screens, of plain lines, of the staff
  /// console.
  static func textFiles(_ language: Language) -> [String] {
    ["text", "interface", "plain", "staff"].map { "\($0).\(language.rawValue).yaml" }
  }

  static func noticeFiles(_ language: Language) -> [String] {
    ["summary", "privacy"].map { "notices/\($0).\(language.rawValue).md" }
  }

  /// Every file of a pack, in the order that its SHA-256 takes them.
  static var files: [String] {
    File.allCases.map(\.rawValue)
      + Language.allCases.flatMap { textFiles($0) + noticeFiles($0) }
  }

  /// Reads and checks everything.
  ///
  /// - Parameter phrases: keys of words that the screens need beyond those of the pack itself.
  /// - Throws: every problem found, not only the first.
  /// - Complexity: linear in the size of the files, each of which is bounded.
  public func load(requiring phrases: [String] = []) throws(PackProblems) -> LoadedPack {
    try load(requiring: phrases, omitting: [])
  }

  /// Reads and checks what visitors meet: everything but the examples and red lines that rules are
  /// held against before they are trusted. The SHA-256 is still that of all files.
  ///
  /// - Throws: every problem found, not only the first.
  public func loadForVisitors(
    requiring phrases: [String] = []
  ) throws(PackProblems) -> ClinicPack {
    try load(requiring: phrases, omitting: [.examples, .redLines]).pack
  }

  private func load(
    requiring phrases: [String], omitting omitted: Set<File>
  ) throws(PackProblems) -> LoadedPack {
    let log = ProblemLog()
    let contents = read(log)
    let loaded = PackReading(contents: contents, omitting: omitted, log: log).pack(
      requiring: phrases, sha256: Self.sha256(contents))
    guard log.problems.isEmpty, let loaded else {
      throw PackProblems(log.problems, more: log.more)
    }
    return loaded
  }

  private func read(_ log: ProblemLog) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in Self.files {
      do throws(PackFile.Refusal) {
        contents[file] = try PackFile.contents(of: "\(path)/\(file)")
      } catch {
        let fault = error.fault(path: "\(path)/\(file)", folder: path)
        log.add(PackProblem(file: file, line: 1, column: 1, .file(fault)))
      }
    }
    return contents
  }

  /// Over name, length and bytes of every file, so that no two packs share it.
  private static func sha256(_ contents: [String: [UInt8]]) -> String {
    var hash = SHA256()
    for file in files {
      guard let bytes = contents[file] else { continue }
      hash.update("\(file)\n\(bytes.count)\n".utf8)
      hash.update(bytes)
    }
    return hash.digest.hexadecimal
  }
}

extension [UInt8] {
  var hexadecimal: String {
    map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
