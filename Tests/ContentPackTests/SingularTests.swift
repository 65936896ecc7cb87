import Foundation
import Testing

/// A number that is filled in may be one, so no plural stands behind it.
@Suite struct SingularTests {
  /// Where code chooses another phrase for one, or one cannot be.
  private static let guarded: Set = [
    "days:", "weeks:", "months:", "years:", "many:", "sessions:", "answers:", "minutes:",
    "minutes_value:", "red_days:", "red_days_value:",
    // Plain lines say it at the beginning, at full tens and at five.
    "countdown:",
  ]

  @Test(arguments: ["es", "en"], ["interface", "plain", "staff"])
  func `no phrase says one of several things`(language: String, part: String) throws {
    let file = "\(Packs.clinic)/\(part).\(language).yaml"
    let number = /\{(count|seconds|total|done|minutes|days|most|this|last|before)\} (\p{L}+)s\b/
    let adverbs: Set = ["má", "le"]
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let key = words.first, !Self.guarded.contains(String(key)) else { continue }
      for found in line.matches(of: number) {
        #expect(adverbs.contains(String(found.2)), "\(file): \(line)")
      }
    }
  }
}
