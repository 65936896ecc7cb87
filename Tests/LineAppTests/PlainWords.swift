import Foundation

/// The words of `plain.LANGUAGE.yaml`, read without a YAML library: mappings indented by two
/// spaces, values in double quotes.
enum PlainWords {
  static func words(_ language: String) throws -> [String: String] {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Resources/packs/vive/plain.\(language).yaml")
    var words: [String: String] = [:]
    var path: [Substring] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let text = line.drop { $0 == " " }
      guard !text.hasPrefix("#"), let colon = text.firstIndex(of: ":") else { continue }
      let depth = (line.count - text.count) / 2
      path = path.prefix(depth) + [text[..<colon].filter { $0 != "\"" }[...]]
      let value = text[text.index(after: colon)...].drop { $0 == " " }
      if value.hasPrefix("\""), value.hasSuffix("\"") {
        words[path.joined(separator: ".")] = String(value.dropFirst().dropLast())
      }
    }
    return words
  }
}
