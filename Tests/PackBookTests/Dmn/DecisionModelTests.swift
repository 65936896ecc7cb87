import Consultation
import RuleProof
import Testing

@testable import PackBook

@Suite struct DecisionModelTests {
  private func pack() throws -> ClinicPack { try RuleBookPaperTests.loaded.get().pack }

  private func model(_ language: Language = .es) throws -> ElementReading {
    try ElementReading(DecisionModel(try pack(), in: language).text)
  }

  private func tables(_ language: Language = .es) throws -> [(id: String, rows: [Row])] {
    let open = try pack().wording(language)[ModelPhrase.open]
    return try model(language).all("decision").map { decision in
      let rules = decision.all("decisionTable").first?.all("rule") ?? []
      return (decision["name"], rules.map { Row($0, open: open) })
    }
  }

  /// A row as it is read: its last two cells are the status and the rule.
  private struct Row {
    let note: String
    let cells: [String]
    let status: String
    let rule: String
    let isOpen: Bool

    init(_ element: ElementReading, open: String) {
      note = element.said("description")
      cells = element.all("inputEntry").map { $0.said("text") }
      let said = element.all("outputEntry").map { $0.said("text").filter { $0 != "\"" } }
      (status, rule) = (said.first ?? "", said.last ?? "")
      isOpen = note.hasPrefix("\(open) ")
    }
  }

  @Test(arguments: Language.allCases)
  func `the file is well-formed, and says of what it is a copy`(language: Language) throws {
    let (pack, model) = (try pack(), try model(language))
    #expect(model.name == "definitions")
    #expect(model["xmlns"] == "https://www.omg.org/spec/DMN/20191111/MODEL/")
    #expect(model.said("description").contains("sha256 \(pack.identity.sha256)"))
    let copy = language == .es ? "copia de solo lectura" : "read-only copy"
    #expect(model["name"] == "\(pack.identity.id) \(pack.identity.version) (\(copy))")
  }

  @Test func `every treatment is a table, in the order of the pack`() throws {
    #expect(try tables().map(\.id) == (try pack()).catalogue.treatments.map(\.id.text))
  }

  @Test(arguments: Language.allCases)
  func `every rule that speaks of a treatment is a row with its words, in the pack's order`(
    language: Language
  ) throws {
    let pack = try pack()
    let words = pack.wording(language)
    for (treatment, table) in zip(pack.catalogue.treatments, try tables(language)) {
      let line = pack.catalogue.lineage(of: treatment)
      for status in Status.allCases {
        let rules = pack.ruleBook.rules.filter {
          $0.status == status && $0.applies.contains(where: line.contains)
        }
        // A test that mixes units of time takes more than one row.
        var told: [String] = []
        let holding = table.rows.filter { row in
          let isMild = status <= .clearance
          return row.rule != "no rule" && row.status == status.rawValue && row.isOpen == isMild
            && rules.contains { $0.id.text == row.rule }
        }
        for row in holding where told.last != row.rule { told.append(row.rule) }
        #expect(told == rules.map(\.id.text), "\(treatment.id) \(status)")
        for row in holding {
          #expect(row.note.contains(words["rule.\(row.rule)"]), "\(row.rule)")
        }
      }
    }
  }

  @Test func `what is strictest stands before what is milder, and nothing speaks last`() throws {
    for table in try tables() {
      let forces = table.rows.map { row in Status.allCases.firstIndex { $0.rawValue == row.status }
      }
      #expect(forces == forces.sorted { ($0 ?? 0) > ($1 ?? 0) }, "\(table.id)")
      let last = try #require(table.rows.last)
      #expect(last.status == "suitable" && last.rule == "no rule")
      #expect(last.cells.allSatisfy { $0 == "-" })
      #expect(table.rows.count { $0.rule == "no rule" } == 1)
    }
  }

  @Test func `a rule stricter than clearance has a milder row for where it is not ruled out`()
    throws
  {
    let pack = try pack()
    for table in try tables() {
      for rule in pack.ruleBook.rules where rule.status > .clearance {
        let rows = table.rows.filter { $0.rule == rule.id.text }
        guard !rows.isEmpty, !rule.condition.cells.isEmpty else { continue }
        #expect(rows.contains { !$0.isOpen && $0.status == rule.status.rawValue })
        #expect(rows.contains { $0.isOpen && $0.status == "clearance" }, "\(rule.id)")
      }
    }
  }

  @Test func `an add-on has every row of what it rides on`() throws {
    let tables = try Dictionary(uniqueKeysWithValues: tables())
    let riding = try pack().catalogue.treatments.filter { $0.base != nil }
    #expect(!riding.isEmpty)
    for treatment in riding {
      let own = Set((tables[treatment.id.text] ?? []).map { "\($0.rule) \($0.status)" })
      let base = Set((tables[treatment.base?.text ?? ""] ?? []).map { "\($0.rule) \($0.status)" })
      #expect(!base.isEmpty && base.isSubset(of: own), "\(treatment.id)")
    }
  }

  @Test func `the status alone ranks rows, strictest first`() throws {
    for decision in try model().all("decision") {
      let table = try #require(decision.all("decisionTable").first)
      #expect(table["hitPolicy"] == "PRIORITY")
      let outputs = table.all("output")
      #expect(outputs.map { $0["name"] } == ["status", "rule"])
      #expect(
        outputs[0].all("outputValues").first?.said("text")
          == "\"contraindicated\",\"wait\",\"clearance\",\"suitable\"")
      #expect(outputs[1].children.isEmpty)
    }
  }

  @Test func `every source that a rule cites is in the model with the day it was read`() throws {
    let pack = try pack()
    let cited = Set(pack.ruleBook.rules.flatMap(\.sources))
    let told = try model(.en).all("knowledgeSource")
    #expect(told.count == cited.count)
    for id in cited {
      let source = try #require(pack.sources[id])
      let element = try #require(told.first { $0["name"] == "\(id) \(source.title(in: .en))" })
      if let day = source.seenOn {
        #expect(element.said("description").contains("\(day)"), "\(id)")
      }
    }
  }

  @Test func `an editor can draw it: nothing lies on anything else`() throws {
    let shapes = try model().everything.filter { $0.name == "dmndi:DMNShape" }
    let places = shapes.compactMap(\.children.first).map { bounds in
      ["x", "y", "width", "height"].map { Int(bounds[$0]) ?? 0 }
    }
    #expect(places.count == shapes.count && places.count > 9)
    for (place, one) in places.enumerated() {
      for other in places[..<place] {
        let isBeside = one[0] + one[2] <= other[0] || other[0] + other[2] <= one[0]
        let isAbove = one[1] + one[3] <= other[1] || other[1] + other[3] <= one[1]
        #expect(isBeside || isAbove, "\(one) \(other)")
      }
    }
  }

  @Test func `words that look like markup are words to who reads them`() throws {
    let odd = "<b>\"5\" & 'less' ]]> \u{7}\u{FFFF}"
    let pack = SmallClinic.pack(
      [SmallClinic.rule(.init("iso", .option("type-1+")), status: .wait)],
      saying: ["rule.rule": odd, "question.iso.short": odd, "treatment.needling.name": odd])
    let read = try ElementReading(DecisionModel(pack, in: .en).text)
    let expected = "<b>\"5\" & 'less' ]]> \u{FFFD}\u{FFFD}"
    #expect(read.everything.contains { $0.text.contains(expected) })
    #expect(read.everything.contains { $0["label"] == expected })
  }

  @Test func `a pack without rules lets everything be suitable`() throws {
    let read = try ElementReading(DecisionModel(SmallClinic.pack([]), in: .en).text)
    let rules = read.everything.filter { $0.name == "rule" }
    #expect(rules.map { Row($0, open: "").status } == ["suitable"])
  }
}
