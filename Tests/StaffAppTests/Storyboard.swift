import Consultation
import Foundation
import StaffApp
import Terminal
import Testing

/// Frames as text files beside the tests; recorded with `RECORD_FRAMES=1`, which fails the run.
struct Storyboard {
  let language: Language
  let size: Size

  private var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Storyboards/\(language.rawValue)/\(size.width)x\(size.height)")
  }

  /// Compares a frame with its picture: the words, the cursor and what is said aloud.
  func expect(_ frame: Frame<StaffConsole.Message>, as name: String) {
    let file = folder.appendingPathComponent("\(name).txt")
    let drawn = Self.picture(of: frame)
    guard ProcessInfo.processInfo.environment["RECORD_FRAMES"] == nil else {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try? drawn.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent); read it before it is committed")
      return
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(expected == drawn, "\(language.rawValue) \(size.width)x\(size.height) \(name)")
  }

  private static func picture(of frame: Frame<StaffConsole.Message>) -> String {
    let cursor =
      "cursor \(frame.cursor.x),\(frame.cursor.y) \(frame.showsCursor ? "seen" : "hidden")"
    return frame.surface.text + "\n~~~ \(cursor)\n" + frame.spoken + "\n"
  }
}
