import Foundation
import Rehearsal
import Testing

@testable import Consultation

/// Our reading of telephone numbers beside that of PyPI's `phonenumbers`.
@Suite struct NumberingPlanTests {
  /// `telephones.txt`, or `telephones.py`'s answer to a larger number in a file named by the
  /// environment.
  static let judged = verdicts(ProcessInfo.processInfo.environment["TELEPHONES"])
  /// How many numbers of each calling code are judged.
  static let many = Int(ProcessInfo.processInfo.environment["TELEPHONES_OF_EACH"] ?? "") ?? 1000

  @Test func `every calling code has a plan that can be read`() throws {
    #expect(NumberingPlan.all.map(\.code).sorted() == Self.judged.map(\.code).sorted())
    for plan in NumberingPlan.all {
      #expect(NumberingPlan(code: plan.code) == plan)
      #expect(plan.lengths == plan.lengths.sorted() && !plan.lengths.isEmpty)
    }
  }

  @Test func `random numbers of every country are judged as phonenumbers judges them`() throws {
    for (code, accepted, digest) in Self.judged {
      let plan = try #require(NumberingPlan(code: code))
      var chance = Chance(seed: UInt64(code) ?? 0)
      var ours: (accepted: Int, digest: UInt64) = (0, 0xCBF2_9CE4_8422_2325)
      for _ in 0..<Self.many {
        let verdict = plan.allows(Self.draw(by: &chance))
        ours.accepted += verdict ? 1 : 0
        ours.digest = (ours.digest ^ (verdict ? 1 : 0)) &* 0x100_0000_01B3
      }
      #expect(ours == (accepted, digest), "+\(code)")
    }
  }

  @Test func `numbers are read however people spell them`() throws {
    for line in try Addresses.lines("spellings.txt") {
      let fields = line.split(separator: "|").map(String.init)
      let read = try? Contact.telephone(countryCode: fields[0], fields[1], isNeeded: true)
      #expect(read == fields[2], "\(line)")
    }
  }

  /// Four to seventeen digits, taken from two words of chance.
  private static func draw(by chance: inout Chance) -> [UInt8] {
    var word = chance.next()
    var tail = chance.next() % 100_000_000
    let length = Int(4 + word % 14)
    word = (word / 14) % 1_000_000_000
    var digits = [UInt8](repeating: 48, count: 17)
    for place in stride(from: 8, through: 0, by: -1) {
      digits[place] += UInt8(word % 10)
      word /= 10
    }
    for place in stride(from: 16, through: 9, by: -1) {
      digits[place] += UInt8(tail % 10)
      tail /= 10
    }
    return Array(digits.prefix(length))
  }

  private static func verdicts(_ file: String?) -> [(code: String, Int, UInt64)] {
    let lines = (try? file.map(Addresses.lines(path:)) ?? Addresses.lines("telephones.txt")) ?? []
    return lines.map { line in
      let fields = line.split(separator: " ")
      return (String(fields[0]), Int(fields[1]) ?? -1, UInt64(fields[2], radix: 16) ?? 0)
    }
  }
}

/// What other programs said about addresses, in `Tests/Addresses`.
enum Addresses {
  static func lines(_ name: String) throws -> [Substring] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Addresses")
    return try lines(path: folder.appendingPathComponent(name).path)
  }

  static func lines(path: String) throws -> [Substring] {
    try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8).split(separator: "\n")
  }
}
