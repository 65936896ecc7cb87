import ContentPack
import RuleProof
import Foundation
import Testing

/// What the lobby reads of a pack is what its director checked, without what it was checked by.
@Suite struct VisitorPackTests {
  @Test func `visitors meet the pack that was checked, to the byte`() throws {
    let folder = PackFolder(path: Packs.clinic)

    let met = try folder.loadForVisitors(requiring: Packs.phrases)
    let checked = try folder.load(requiring: Packs.phrases).pack

    #expect(met == checked)
  }

  @Test(arguments: ["examples.yaml", "redlines.yaml"])
  func `what rules are held against keeps no visitor waiting`(file: String) throws {
    let copy = try Packs.copy()
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try "no: [list".write(toFile: copy + "/" + file, atomically: true, encoding: .utf8)
    let folder = PackFolder(path: copy)

    #expect(throws: PackProblems.self) { try folder.load(requiring: Packs.phrases) }
    #expect(throws: Never.self) { try folder.loadForVisitors(requiring: Packs.phrases) }
  }
}
