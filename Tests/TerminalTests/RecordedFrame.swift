import Foundation
import Terminal
import Testing

/// Compares what is seen of a surface with the text file of that name in `Frames`.
///
/// With `RECORD_FRAMES=1` in the environment it writes the file instead, and fails: a recording is
/// to be read before it is believed.
func expectFrame(
  _ name: String, _ surface: Surface, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frames")
  let file = folder.appending(path: "\(name).txt")
  let seen = surface.text + "\n"
  if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
    try seen.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded Frames/\(name).txt: read it", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(seen == expected, "as in Frames/\(name).txt", sourceLocation: sourceLocation)
}
