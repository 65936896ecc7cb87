import Foundation

/// Where the age test vectors lie (<https://c2sp.org/CCTV/age>).
///
/// `AGE_TESTKIT` names the folder; without it, `../shared/vectors/age` beside the checkout is
/// looked for. A folder that is named must be there: a wrong name fails, it does not skip.
enum VectorFolder {
  static let url: URL? = {
    if let named = ProcessInfo.processInfo.environment["AGE_TESTKIT"] {
      return URL(fileURLWithPath: named)
    }
    let checkout = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let beside = checkout.appendingPathComponent("../shared/vectors/age").standardizedFileURL
    return FileManager.default.fileExists(atPath: beside.path) ? beside : nil
  }()

  static let isThere = url != nil
  static let absence = "no age test vectors here: AGE_TESTKIT=FOLDER names them"

  static let names: [String] = {
    guard let url, let all = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
      return []
    }
    return all.filter { $0 != "README.md" && !$0.hasPrefix(".") }.sorted()
  }()

  static func vector(_ name: String) throws -> Vector {
    guard let url else { throw CocoaError(.fileNoSuchFile) }
    return try Vector(url.appendingPathComponent(name))
  }
}
