import Consultation
import ContentPack
import Foundation
import KioskApp

/// The packs that stories are told with.
enum Packs {
  /// The clinic's own pack, as it stands in the repository.
  static let vive: ClinicPack = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = PackFolder(path: root.appendingPathComponent("Resources/packs/vive").path)
    let phrases = Phrase.allCases.map(\.rawValue)
    do {
      return try folder.load(requiring: phrases + wordsOfOthers(in: folder, beyond: phrases)).pack
    } catch {
      preconditionFailure("the clinic's pack does not load: \(error)")
    }
  }()

  /// The pack holds words of other rooms too; here they are those that the kiosk does not ask for.
  private static func wordsOfOthers(in folder: PackFolder, beyond phrases: [String]) -> [String] {
    do {
      _ = try folder.load(requiring: phrases)
      return []
    } catch {
      return error.problems.filter { $0.file.hasPrefix("plain.") || $0.file.hasPrefix("staff.") }
        .compactMap { problem in
          let quoted = problem.message.split(separator: "'")
          return quoted.count > 1 ? String(quoted[1]) : nil
        }
    }
  }
}
