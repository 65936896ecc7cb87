import Consultation
import ContentPack

/// Why a folder will not do as a pack.
enum PackFailure {
  case absent(path: String)
  case notAFolder(path: String)
  /// It was checked, and its problems are told.
  case unsound(path: String, PackProblems)
  /// It was needed for something else; the first of its problems is told.
  case unusable(path: String, PackProblems)
  case unreviewed(path: String, ReviewRefusal)
}

extension PackFailure {
  private static let twoPacks = "antesala pack diff OLD NEW, two folders of packs"

  var words: FailureWords {
    switch self {
    case .absent(let path): .init("there is no pack \(path)", hint: Self.twoPacks, .configuration)
    case .notAFolder(let path):
      .init("\(path) is a file, and a pack is a folder", hint: Self.twoPacks, .configuration)
    case .unsound(let path, let found):
      .init("\(path): \(found.count.counted("problem"))", .configuration)
    case .unusable(let path, let found):
      .init(
        "the pack \(path) cannot be used: \(found.first)"
          + (found.count > 1 ? " (and \(found.count - 1) more)" : ""),
        hint: "antesala pack check '\(path)'", .configuration)
    case .unreviewed(let path, let refusal):
      .init("\(path): not reviewed: \(refusal)", hint: refusal.hint, .dataError)
    }
  }
}

extension PackProblems {
  fileprivate var count: Int { problems.count + more }

  /// The first problem and where, on one line.
  fileprivate var first: String {
    problems.first.map { "\($0.file):\($0.line):\($0.column): \($0.message)" } ?? ""
  }
}
