public import Consultation
import Foundation
public import Terminal
public import Testing

/// Frames as text files beside the tests; recorded with `RECORD_FRAMES=1`, which fails the run.
public struct Storyboard {
  let language: Language
  let size: Size
  private let folder: URL

  /// The pictures of one language and size, in the folder `Storyboards` beside the file of a test.
  public init(language: Language, size: Size, beside file: String = #filePath) {
    self.language = language
    self.size = size
    folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Storyboards/\(language.rawValue)/\(size.width)x\(size.height)")
  }

  /// Compares a frame with its picture: the words, the place of the cursor, what is said aloud, and
  /// the style of every cell that is not plain text.
  public func expect<Message>(
    _ frame: Frame<Message>, as name: String, at place: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent("\(name).txt")
    let drawn = Self.picture(of: frame)
    guard ProcessInfo.processInfo.environment["RECORD_FRAMES"] == nil else {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try? drawn.write(to: file, atomically: true, encoding: .utf8)
      Issue.record(
        "recorded \(file.lastPathComponent); read it before it is committed",
        sourceLocation: place)
      return
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      expected == drawn, "\(language.rawValue) \(size.width)x\(size.height) \(name)",
      sourceLocation: place)
  }

  private static func picture<Message>(of frame: Frame<Message>) -> String {
    let cursor =
      "cursor \(frame.cursor.x),\(frame.cursor.y) \(frame.showsCursor ? "seen" : "hidden")"
    return frame.surface.text + "\n~~~ \(cursor)\n" + frame.spoken + "\n~~~ styles\n"
      + frame.surface.styles + "\n"
  }
}
