public import Consultation
public import ContentPack
import Foundation
public import RuleProof

extension PackFolder {
  /// The clinic's own pack, as it stands in the repository.
  public static let vive = PackFolder(
    path: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Resources/packs/vive").path)

  /// The whole pack, whatever words screens may want.
  public func loaded() throws(PackProblems) -> LoadedPack { try load(requiring: words()) }

  /// What visitors meet of a pack that has all of these words, and perhaps those of other rooms.
  public func pack(saying phrases: [String] = []) -> ClinicPack {
    do throws(PackProblems) {
      return try loadForVisitors(requiring: phrases + words(beyond: phrases))
    } catch {
      preconditionFailure("the pack does not load: \(error)")
    }
  }

  /// The keys of words that only screens can want: what a reading that asks for no more than
  /// `phrases` calls superfluous.
  public func words(beyond phrases: [String] = []) -> [String] {
    var words: Set<String> = []
    // A reading tells a thousand problems and only counts the rest.
    while true {
      let found = superfluous(beyond: phrases + words)
      guard !found.isSubset(of: words) else { return words.sorted() }
      words.formUnion(found)
    }
  }

  private func superfluous(beyond phrases: [String]) -> Set<String> {
    do throws(PackProblems) {
      _ = try loadForVisitors(requiring: phrases)
      return []
    } catch {
      let prefix = "nothing asks for the words '"
      return Set(
        error.problems.filter { $0.message.hasPrefix(prefix) }
          .map { String($0.message.dropFirst(prefix.count).dropLast()) })
    }
  }
}
