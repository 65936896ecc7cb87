import Testing

@testable import ContentPack

/// What one file may ask for: as much as a limit is read, one more is refused in its place.
@Suite struct YAMLLimitTests {
  private func read(_ text: String) throws(YAMLRefusal) -> Int {
    try YAMLTree.read(Array(text.utf8))?.entries.count ?? 0
  }

  private func refusal(_ text: String) -> YAMLRefusal? {
    do throws(YAMLRefusal) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `bytes`() throws {
    let most = String(repeating: "#", count: YAMLLimits.bytes)
    #expect(try read(most) == 0)
    #expect(refusal(most + "#")?.fault == .file(.tooLarge))
  }

  @Test func `lists and mappings in each other`() throws {
    func nest(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try read(nest(64)) == 64)
    #expect(refusal(nest(65))?.fault == .yaml(.tooDeep))
    #expect(refusal(nest(65))?.column == 65)
    for sign in ["[", "{", "- ", "? ", "[{"] {
      let tower = String(repeating: sign, count: 500_000)
      #expect(refusal(tower)?.fault == .yaml(.tooDeep), "\(sign)")
    }
  }

  @Test func `lists in each other by way of aliases`() throws {
    func chain(_ links: Int) -> String {
      "- &a0 []\n" + (1...links).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    }
    #expect(try read(chain(62)) > 0)
    #expect(refusal(chain(63))?.fault == .yaml(.tooDeep))
    #expect(refusal(chain(63))?.line == 64)
  }

  @Test func `texts, lists and mappings`() throws {
    let most = "- a\n" + String(repeating: "- b\n", count: YAMLLimits.nodes - 2)
    #expect(try read(most) == YAMLLimits.nodes)
    #expect(refusal(most + "- c\n")?.fault == .yaml(.tooManyNodes))
    #expect(refusal(most + "- c\n")?.line == YAMLLimits.nodes)
  }

  @Test func `few lines that stand for thousands of millions of texts`() {
    let bomb =
      "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
      + (1...9).map { level in
        "- &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
          + "]\n"
      }.joined()
    #expect(refusal(bomb)?.fault == .yaml(.tooManyNodes))
    #expect(refusal(bomb)?.line == 5)
  }

  @Test func `many different keys take no longer than they are many`() throws {
    let keys = (0..<24_000).map { "k\($0): v\n" }.joined()
    #expect(try read(keys) == 48_001)
    #expect(refusal(keys + "k77: v\n")?.fault == .yaml(.keyTwice("k77", first: 78)))
  }

  @Test func `directives`() throws {
    func file(_ count: Int) -> String {
      (0..<count).map { "%TAG !a\($0)! tag:a,2000:\n" }.joined() + "---\na: b\n"
    }
    #expect(try read(file(16)) == 3)
    #expect(refusal(file(17))?.fault == .yaml(.tooManyDirectives))
  }

  @Test func `bytes of a key`() throws {
    func file(_ count: Int) -> String { "? " + String(repeating: "k", count: count) + "\n: v\n" }
    #expect(try read(file(1000)) == 3)
    #expect(refusal(file(1001))?.fault == .yaml(.keyTooLong))
  }

  @Test(arguments: [("99999", 99_999), ("-99999", -99_999), ("100000", nil), ("-100000", nil)])
  func `digits of a number`(text: String, number: Int?) {
    let log = ProblemLog()
    #expect(YAMLNode(text: text, file: "a.yaml", log: log)?.number() == number)
    #expect(log.problems.isEmpty == (number != nil))
  }

  @Test func `entries of a list`() {
    struct Entry: Identifiable { let id: String }
    for (count, problems) in [(2000, 0), (2001, 1)] {
      let log = ProblemLog()
      let text = (0..<count).map { "- e\($0)\n" }.joined()
      let entries = YAMLNode(text: text, file: "a.yaml", log: log)?.entries(of: .example) { node in
        node.text().map { Entry(id: $0) }
      }
      #expect(entries?.count == 2000)
      #expect(log.problems.count == problems)
      #expect(log.problems.allSatisfy { $0.line == 2001 })
    }
  }

  @Test func `problems that are told`() {
    let log = ProblemLog()
    for line in 1...1001 {
      log.add(PackProblem(file: "a.yaml", line: line, column: 1, .file(.empty)))
    }
    #expect(log.problems.count == 1000 && log.more == 1)
  }

  @Test func `letters of a message`() {
    func told(_ count: Int) -> String {
      // Around the name stand 16 signs.
      let name = String(repeating: "m", count: count - 16)
      return PackProblem(
        file: "a", line: 1, column: 1, .form(.fieldUnknown(name, known: ["\u{1B}[2J"]))
      ).description
    }
    let start = "a:1:1: unknown field '" + String(repeating: "m", count: 1984)
    #expect(told(2000) == start + "'\nhint: one of: [2J")
    #expect(told(2001) == start + "m…\nhint: one of: [2J")
  }
}
