import Testing

@testable import LeadFormats

@Suite struct ContentLineTests {
  private func written(_ line: ContentLine) -> String {
    String(decoding: line.bytes, as: UTF8.self)
  }

  @Test func `what could be taken for a separator is escaped`() {
    #expect(
      ContentLine.escaped("a\\b;c,d\r\ne\nf\rg\u{7}\th:\"i\"") == #"a\\b\;c\,d\ne\nf\ng"#
        + "\th:\"i\"")
  }

  @Test func `a line of 75 octets stays whole, one of 76 is folded`() {
    let whole = String(repeating: "x", count: 70)
    #expect(written(ContentLine("NOTE", whole)) == "NOTE:\(whole)\r\n")
    #expect(written(ContentLine("NOTE", whole + "y")) == "NOTE:\(whole)\r\n y\r\n")
  }

  @Test func `a fold never parts a character's octets`() {
    let name = String(repeating: "ñ€𝄞", count: 40)
    let lines = written(ContentLine("FN", name)).components(separatedByEach: "\r\n").dropLast()
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
    #expect(lines.joined().replacingFolds == "FN:\(name)")
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") && $0.utf8.count > 60 })
  }
}

extension String {
  /// Joined lines without the space each continuation begins with.
  var replacingFolds: String { filter { $0 != " " } }
}
