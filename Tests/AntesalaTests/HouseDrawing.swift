import Foundation

/// What `Documentation/Architecture.md` says of rooms, and the rooms themselves.
struct HouseDrawing {
  /// On which floor each room lies.
  private(set) var floors: [String: Int] = [:]
  /// Pairs of one floor: who knows, and who is known.
  private(set) var arrows: Set<[String]> = []
  /// What each room imports, by the table.
  private(set) var imports: [String: [String]] = [:]

  init() throws {
    let lines = try Checkout.text("Documentation/Architecture.md")
      .split(separator: "\n", omittingEmptySubsequences: false)
    var isDrawing = false
    var floor: Int?
    for line in lines {
      if line.hasPrefix("```") { (isDrawing, floor) = (!isDrawing, nil) }
      if isDrawing, line.hasPrefix("floor ") { floor = Int(line.dropFirst(6).prefix(1)) }
      if let floor { draw(line, on: floor) }
      if line.hasPrefix("| ") { read(row: line) }
    }
  }

  /// Rooms stand side by side; where one is known by others of its floor, `A <- B, C`.
  private mutating func draw(_ line: Substring, on floor: Int) {
    var known: String?
    var last: String?
    for word in line.split(separator: " ") {
      let name = word.trimmingCharacters(in: [","])
      if word == "<-" {
        known = last
      } else if Self.rooms().contains(name) {
        floors[name] = floor
        if let known { arrows.insert([name, known]) }
        if !word.hasSuffix(",") { known = nil }
        last = name
      }
    }
  }

  private mutating func read(row: Substring) {
    let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 3, Self.rooms().contains(cells[0]) else { return }
    imports[cells[0]] = cells[1] == "nothing" ? [] : cells[1].components(separatedBy: ", ")
  }

  /// The folders of `Sources`.
  static func rooms() -> [String] {
    (try? FileManager.default.contentsOfDirectory(
      atPath: Checkout.folder.appendingPathComponent("Sources").path)) ?? []
  }

  /// The text of every Swift file, by room and file.
  static func sources() throws -> [String: [String: String]] {
    var sources: [String: [String: String]] = [:]
    for path in try Checkout.files(below: "Sources", ending: [".swift"]) {
      let room = String(path.prefix { $0 != "/" })
      sources[room, default: [:]][path] = try Checkout.text("Sources/\(path)")
    }
    return sources
  }

  /// The modules that a file imports, whoever may see them.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first, first.hasPrefix("@") || access.contains(first) {
        words.removeFirst()
      }
      guard words.count >= 2, words[0] == "import" else { return nil }
      let named = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return String(named.prefix { $0 != "." })
    }
  }

  private static let access: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let"]
}
