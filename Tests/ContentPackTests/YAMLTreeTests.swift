import Foundation
import Rehearsal
import Testing

@testable import ContentPack

/// Trees made of libyaml's events beside those of Yams: alike, down to the places.
@Suite struct YAMLTreeTests {
  @Test(arguments: PackFolder.files.filter { $0.hasSuffix(".yaml") && $0 != "examples.yaml" })
  func `the clinic's files are read from events, and as Yams reads them`(file: String) throws {
    let text = try String(contentsOfFile: Packs.clinic + "/" + file, encoding: .utf8)

    let plain = try #require(try YAMLTree.read(Array(text.utf8)))

    #expect(nodes(plain) == (try nodes(YAMLTree(general: text))))
  }

  @Test(arguments: [
    "a: |\n  one\n   two\n\n  three\n\nb: >-\n  four\n  five\n\n  six\n   seven\n  eight\n",
    "a: >+\n\n  one\n\n\nb: |+\n  two\n\n", "a: >\n  one\n  two", "- |\n  one\n- - >\n    two\n",
    "a:\n- b\n-  c: d\n   e: [f, {g: h}, 'i j']\nk:\n  - - l\n    - m\n",
    "a: b # c\n# d\n\ne: f#g\n",
    "\"a\\n\\\"b\\\\\": \"c \\\" d\"\n", "añ: ü\n", "é: {ñ: ü, b: \"ñandú\"}\nc: ñ # é\n",
    "a: [b,\n  c, # d\n\n  e]\nf: {g: -1, h: -x}\n", "a : b\n\"c\" : d\n",
    "- a: b\n  c:\n  - d\n- e\n",
    "a: http://b.c/d?e=f, g\nh: [1-2, (i), +52 6]\n", "a:b: c\n", "- a:b\n- c\n", "a: 'b''c'\n",
    "", "# a\n", "a: &b c\nd: *b\n", "a: &b [c, {d: e}]\nf: *b\ng: [*b, *b]\n", "a: !b c\n",
    "a: &b {c: d}\ne: &f [*b]\ng: *f\n", "a: &b c\n*b : d\n", "a: !!str c\nd: !!null ~\n",
    "a: !b [c]\n", "a: !b {c: d}\n", "? [a]\n: b\n", "? {a: b}\n: c\n", "%YAML 1.1\n---\na: b\n",
  ])
  func `a text is read as Yams reads it`(text: String) throws {
    let plain = try YAMLTree.read(Array(text.utf8))
    #expect(nodes(plain) == (try nodes(YAMLTree(general: text))))
  }

  @Test(arguments: [
    ("a: b\n c: d\n", 2, 3, "not YAML: mapping values are not allowed in this context"),
    ("a: b: c\n", 1, 5, "not YAML: mapping values are not allowed in this context"),
    ("a: b\na: c\n", 2, 1, "written twice: a"), ("a: {b: 1, b: 2}\n", 1, 11, "written twice: b"),
    ("\"a\": b\n'a': c\n", 2, 1, "written twice: a"),
    ("a: &b c\nc: d\n*b : e\n", 3, 1, "written twice: c"),
    ("a: *b\n", 1, 4, "not YAML: nothing before is named 'b'"),
    ("a: &b [*b]\n", 1, 8, "not YAML: nothing before is named 'b'"),
    ("a: b\n---\nc: d\n", 2, 1, "not YAML: a second document begins"),
    ("a: [b\n", 2, 1, "not YAML: did not find expected ',' or ']'"),
    ("a: \"\\z\"\n", 1, 5, "not YAML: found unknown escape character"),
    ("a: ñ\nñb: \u{7F}\n", 2, 5, "not YAML: control characters are not allowed"),
  ])
  func `what is wrong is told in its place`(
    text: String, line: Int, column: Int, message: String
  ) {
    let refusal = #expect(throws: YAMLRefusal.self) { try YAMLTree.read(Array(text.utf8)) }
    #expect(refusal?.line == line && refusal?.column == column)
    #expect(refusal?.fault.words.message == message)
    #expect(throws: (any Error).self) { try YAMLTree(general: text) }
  }

  /// Where a name is given again inside of what has it, Yams 6.2.2 and YAML 1.2.2 differ.
  @Test(arguments: [
    ("a: &b c\nd: &b e\n", 2, 4), ("- &b c\n- &b c\n", 2, 3), ("a: &b [c, &b d, *b]\n", 1, 11),
  ])
  func `a name is given once`(text: String, line: Int, column: Int) {
    let refusal = #expect(throws: YAMLRefusal.self) { try YAMLTree.read(Array(text.utf8)) }
    #expect(refusal?.line == line && refusal?.column == column)
    #expect(refusal?.fault.words.message == "two things are named '&b'")
  }

  @Test func `spoiled a little at any place, files are read as Yams reads them or not at all`()
    throws
  {
    var random = Chance(seed: 20_261_123)
    let texts = try ["rules.yaml", "text.es.yaml", "pack.yaml", "questions.yaml"].map {
      try String(contentsOfFile: Packs.clinic + "/" + $0, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    let pieces = [
      "\n", " ", "  ", ": ", ":", "- ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "|", ">",
      ">-",
      "\n\n", "\n  ", "\n    ", "~", "?", "&", "*", "!", "é", "\\", "%", "k: ", "\n- ", "''",
      "  \n",
    ]
    var count = 0
    for _ in 0..<2500 {
      let lines = texts.randomElement(using: &random) ?? []
      let first = Int.random(in: 0..<lines.count, using: &random)
      let part = lines[first...].prefix(.random(in: 1...20, using: &random))
      let indent = part.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      var text = Array(part.map { $0.dropFirst(indent) }.joined(separator: "\n"))
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        let end = min(text.count, place + Int.random(in: 0...1, using: &random))
        text.replaceSubrange(place..<end, with: pieces.randomElement(using: &random) ?? "")
      }
      let plain = Result { try YAMLTree.read(Array(String(text).utf8)) }
      let general = Result { try YAMLTree(general: String(text)) }
      switch (plain, general) {
      case (.success(let plain), .success(let general)):
        count += plain == nil ? 0 : 1
        #expect(nodes(plain) == nodes(general), "\(String(text))")
      case (.failure, .failure): continue
      default: Issue.record("\(plain) beside \(general): \(String(text))")
      }
    }
    #expect(count > 500)
  }

  /// Every node in words, with its place and where it ends.
  private func nodes(_ tree: YAMLTree?) -> [String] {
    guard let tree else { return ["nothing was read"] }
    return tree.entries.indices.map { index in
      let entry = tree.entries[index]
      return "\(entry.line):\(entry.column) \(entry.kind) to \(entry.end) \(tree.text(index) ?? "")"
    }
  }
}
