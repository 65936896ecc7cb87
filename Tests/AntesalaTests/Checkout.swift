import Foundation

/// The files of this project as they lie beside the tests.
enum Checkout {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The files below a folder whose names end so, by their paths from there.
  static func files(below path: String, ending: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(path).path)
      .filter { name in ending.contains { name.hasSuffix($0) } }
  }
}
