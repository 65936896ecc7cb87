import Consultation
import ContentPack
import Foundation
import Rehearsal

/// The clinic's own pack, and copies of it to spoil.
enum Packs {
  static let clinic = PackFolder.vive.path

  /// The keys of screens and plain lines, as the pack itself has them.
  static let phrases = PackFolder.vive.words()

  /// A copy of the clinic's pack with one piece of one file replaced.
  ///
  /// - Returns: the problems that its reading reports.
  static func problems(
    replacing old: String, with new: String, in file: String
  ) throws -> [PackProblem] {
    let folder = try copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let place = text.range(of: old) else { throw Absent(text: old, file: file) }
    try text.replacingCharacters(in: place, with: new)
      .write(toFile: path, atomically: true, encoding: .utf8)
    return try problems(in: folder)
  }

  /// What a reading of a folder reports.
  static func problems(in folder: String) throws -> [PackProblem] {
    do throws(PackProblems) {
      _ = try PackFolder(path: folder).load(requiring: phrases)
      return []
    } catch {
      return error.problems
    }
  }

  static func copy() throws -> String {
    let folder = NSTemporaryDirectory() + "pack-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: clinic, toPath: folder)
    return folder
  }

  struct Absent: Error {
    let text: String
    let file: String
  }
}
