import Foundation
import Testing

/// The house as `Documentation/Architecture.md` draws it, held against the imports of `Sources`.
@Suite struct ArchitectureTests {
  let drawing: HouseDrawing
  let sources: [String: [String: String]]

  init() throws {
    drawing = try HouseDrawing()
    sources = try HouseDrawing.sources()
  }

  @Test func `every room is drawn once, and every room with Swift in it has a row`() {
    #expect(drawing.floors.keys.sorted() == HouseDrawing.rooms().sorted())
    #expect(drawing.imports.keys.sorted() == sources.keys.sorted())
  }

  @Test func `arrows point down, and those on one floor are drawn`() {
    for (room, imports) in drawing.imports {
      for other in imports {
        guard let floor = drawing.floors[room], let below = drawing.floors[other] else { continue }
        let isDrawn = drawing.arrows.contains([room, other])
        #expect(below < floor || (below == floor && isDrawn), "\(room) imports \(other)")
      }
    }
  }

  @Test func `a room imports what its row says, all of it and nothing else`() {
    for (room, files) in sources {
      let imports = Set(files.values.flatMap(HouseDrawing.imports))
      #expect(
        imports.sorted() == drawing.imports[room]?.sorted(), "\(room) in Architecture.md")
    }
  }

  /// Swift's own library has clocks and lots that need no import; lots that are handed in are drawn.
  @Test func `a room that imports nothing of the system reads no clock and draws no lots`() {
    let system: Set = ["Foundation", "Glibc", "Dispatch", "Synchronization", "CSodium"]
    let words = ["ContinuousClock", "SuspendingClock", ".random(", ".shuffled(", "readLine("]
    for (room, imports) in drawing.imports where system.isDisjoint(with: imports) {
      for (file, text) in sources[room] ?? [:] {
        for line in text.split(separator: "\n") where !line.contains("using: &") {
          let found = words.first { line.contains($0) }
          #expect(found == nil, "\(file): \(line)")
        }
      }
    }
  }
}
