import Foundation
import Testing

/// Tests that `Documentation/Security.md` names behind its claims, held against those there are.
@Suite struct SecurityTests {
  let page: String
  /// The bytes of all tests.
  let tests: Data
  /// The files of the journeys.
  let journeys: Set<String>

  init() throws {
    page = try Checkout.text("Documentation/Security.md")
    let files = try Checkout.files(below: "Tests", ending: [".swift", ".py"])
    tests = try files.reduce(into: Data()) { all, file in
      all += try Data(contentsOf: Checkout.folder.appendingPathComponent("Tests/\(file)"))
    }
    journeys = Set(files.filter { $0.hasPrefix("Journeys/") })
  }

  @Test func `every test that the threat model names is there`() {
    let named = named
    #expect(named.count > 20)
    for name in named {
      #expect(isThere(name), "Security.md names \(name)")
    }
  }

  /// What stands in backquotes and is a test's name: of a journey, of a suite, or a sentence.
  private var named: [String] {
    page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .map { String($0.element).replacing("\n", with: " ") }
      .filter { name in
        name.hasPrefix("test_") || name.hasSuffix("Tests")
          || (name.split(separator: " ").count > 4 && !name.hasPrefix("antesala "))
      }
  }

  private func isThere(_ name: String) -> Bool {
    if name.hasSuffix(".py") { return journeys.contains("Journeys/\(name)") }
    let head =
      name.hasSuffix("Tests")
      ? "struct \(name) " : name.hasPrefix("test_") ? "def \(name)(" : "func `\(name)`("
    return tests.range(of: Data(head.utf8)) != nil
  }
}
