import ContentPack
import Foundation
import Testing

/// Each row spoils one place of the clinic's pack; the reading must point at it.
@Suite struct PackProblemTests {
  struct Spoiled: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let message: String

    var testDescription: String { message }
  }

  @Test(arguments: [
    Spoiled(
      file: "rules.yaml", old: "when: {age: \"< 18\"}", new: "when: {aeg: \"< 18\"}",
      message: "unknown question 'aeg'"),
    Spoiled(
      file: "rules.yaml", old: "when: {age: \"< 18\"}", new: "when: {age: \"under 18\"}",
      message: "'under 18' is not a whole number"),
    Spoiled(
      file: "rules.yaml", old: "when: {age: \"< 18\"}", new: "when: {age: \"> 400\"}",
      message: "the cell can never hold for 'age'"),
    Spoiled(
      file: "pack.yaml", old: "country_code: \"+52\"", new: "country_code: \"MX\"",
      message: "'MX' is no country code"),
    Spoiled(
      file: "pack.yaml", old: "country_code: \"+52\"", new: "country_code: \"0\"",
      message: "'0' is no country code"),
    Spoiled(
      file: "pack.yaml", old: "country_code: \"+52\"", new: "country_code: \"+5212345\"",
      message: "'+5212345' is no country code"),
    Spoiled(
      file: "pack.yaml", old: "whatsapp: \"+52 664 000 0000\"", new: "whatsapp: (664) 000-0000",
      message: "'(664) 000-0000' is no number that WhatsApp can write to"),
    Spoiled(
      file: "pack.yaml", old: "telephone: \"(664) 000-0000\"", new: "telephone: \"(664) 000\"",
      message: "'(664) 000' is no number that can be dialled"),
    Spoiled(
      file: "pack.yaml", old: "telephone: \"(664) 000-0000\"", new: "telephone: ask us",
      message: "'ask us' is no number that can be dialled"),
    Spoiled(
      file: "pack.yaml", old: "placeholders: [telephone", new: "placeholders: [telefono",
      message: "no fact of the clinic is called this"),
    Spoiled(
      file: "pack.yaml", old: "whatsapp: \"+52 664 000 0000\"", new: "whatsapp: ask us",
      message: "'ask us' is no number that WhatsApp can write to"),
    Spoiled(
      file: "rules.yaml", old: "applies: [lip_filler]", new: "applies: [lip_fillers]",
      message: "unknown treatment or group 'lip_fillers'"),
    Spoiled(
      file: "rules.yaml", old: "status: clearance", new: "status: maybe",
      message: "unknown word 'maybe'"),
    Spoiled(
      file: "rules.yaml", old: "status: clearance", new: "status: wait",
      message: "a wait must say until when"),
    Spoiled(
      file: "rules.yaml", old: "sources: [P, S88, N36]", new: "sources: [P, S888, N36]",
      message: "unknown source 'S888'"),
    Spoiled(
      file: "rules.yaml", old: "sources: [P, S88, N36]", new: "sources: []",
      message: "a claim needs at least one source"),
    Spoiled(
      file: "rules.yaml", old: "    ends: true", new: "    end: true",
      message: "unknown field 'end'"),
    Spoiled(
      file: "rules.yaml", old: "- id: age_lip_filler", new: "- id: under_18",
      message: "the rule 'under_18' is written twice"),
    Spoiled(
      file: "questions.yaml", old: "iso: stopped", new: "iso: stoped",
      message: "'iso' has no option 'stoped'"),
    Spoiled(
      file: "questions.yaml", old: "iso: stopped", new: "fst: II",
      message: "the condition names 'fst', which is not asked before"),
    Spoiled(
      file: "questions.yaml", old: "iso: stopped", new: "age: \"< 18\"",
      message: "the question 'iso_ago' and its options can never be reached"),
    Spoiled(
      file: "questions.yaml", old: "kind: number", new: "kind: numbers",
      message: "unknown kind 'numbers'"),
    Spoiled(
      file: "treatments.yaml", old: "base: microneedling", new: "base: microneedling_prp",
      message: "add-ons ride on each other in a circle"),
    Spoiled(
      file: "treatments.yaml", old: "grade: C", new: "grade: F", message: "unknown word 'F'"),
    Spoiled(
      file: "text.en.yaml", old: "    ask: \"", new: "    ask: \"You are a candidate! ",
      message: "uses the forbidden word"),
    Spoiled(
      file: "examples.yaml", old: "answers: {", new: "answers: {wizardry: yes, ",
      message: "unknown question 'wizardry'"),
    Spoiled(
      file: "pack.yaml", old: "languages: [es, en]", new: "languages: [es]",
      message: "the language 'en' is missing"),
    Spoiled(
      file: "pack.yaml", old: "countdown_seconds: 20", new: "countdown_seconds: 5",
      message: "the countdown must last at least 20 seconds"),
  ])
  func `a spoiled pack is refused at the place where it is spoiled`(spoiled: Spoiled) throws {
    let text = try String(contentsOfFile: Packs.clinic + "/" + spoiled.file, encoding: .utf8)
    let before = try #require(text.range(of: spoiled.old))
    let line = text[..<before.lowerBound].count { $0.isNewline } + 1

    let problems = try Packs.problems(
      replacing: spoiled.old, with: spoiled.new, in: spoiled.file)

    let found = problems.filter { $0.message.contains(spoiled.message) }
    #expect(found.map(\.file) == [spoiled.file], "\(problems)")
    // A problem may stand a little above, where its entry begins, or below, in its next field.
    #expect(found.allSatisfy { abs($0.line - line) <= 6 && $0.column >= 1 }, "\(problems)")
  }

  @Test func `every problem is reported at once`() throws {
    let folder = try Packs.copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (file, old, new) in [
      ("rules.yaml", "applies: [all]", "applies: [everything]"),
      ("questions.yaml", "kind: number", "kind: numeral"),
      ("sources.yaml", "title:", "titel:"),
    ] {
      let path = folder + "/" + file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let place = try #require(text.range(of: old))
      try text.replacingCharacters(in: place, with: new)
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    let files = Set(try Packs.problems(in: folder).map(\.file))
    #expect(files.isSuperset(of: ["rules.yaml", "questions.yaml", "sources.yaml"]))
  }

  @Test func `a missing and a superfluous translation are both named`() throws {
    let problems = try Packs.problems(
      replacing: "\n  under_18:", with: "\n  under_19:", in: "text.es.yaml")
    #expect(problems.contains { $0.message.contains("' are missing") && $0.line > 1 })
    #expect(problems.contains { $0.message.contains("nothing asks for the words") })
  }

  @Test(arguments: ["rules.yaml", "text.es.yaml", "notices/privacy.en.md"])
  func `a missing file is named`(file: String) throws {
    let folder = try Packs.copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.removeItem(atPath: folder + "/" + file)
    #expect(
      try Packs.problems(in: folder).contains {
        $0.file == file && $0.message == "the file is missing"
      })
  }

  @Test func `bytes that are no text and text that is no YAML are refused in place`() throws {
    let folder = try Packs.copy()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let rules = URL(fileURLWithPath: folder + "/rules.yaml")
    var bytes = try Data(contentsOf: rules)
    bytes.append(contentsOf: [0x0A, 0xFF, 0xFE])
    try bytes.write(to: rules)
    try "questions: [unclosed".write(
      toFile: folder + "/questions.yaml", atomically: true, encoding: .utf8)

    let problems = try Packs.problems(in: folder)
    #expect(problems.contains { $0.file == "rules.yaml" && $0.message == "the file is not UTF-8" })
    #expect(problems.contains { $0.file == "questions.yaml" && $0.message.contains("not YAML") })
  }
}
