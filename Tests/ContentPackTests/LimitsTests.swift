import Consultation
import ContentPack
import RuleProof
import Testing

@Suite struct LimitsTests {
  @Test func `the clinic's own limits are read`() throws {
    let limits = try PackFolder(path: Packs.clinic).load(requiring: Packs.phrases).pack.limits
    #expect(
      limits
        == ClinicPack.Limits(
          idleSeconds: 60, countdownSeconds: 20, idleStaffMinutes: 5, retentionMonths: 24,
          blockingMonths: 24, closedDays: [], reading: [.es: 55, .en: 9]))
  }

  @Test(arguments: [
    ("idle_staff_minutes: 5", "idle_staff_minutes: 90"),
    ("retention_months: 24", "retention_months: 0"),
    ("closed_days: []", "closed_days: [2026-02-30]"),
    ("closed_days: []", "closed_days: [2026-12-24, Christmas]"),
  ])
  func `limits that cannot be are refused on their line`(old: String, new: String) throws {
    let problems = try Packs.problems(replacing: old, with: new, in: "pack.yaml")
    #expect(problems.count == 1)
    #expect(problems.first?.file == "pack.yaml")
  }

  @Test func `closed days are days`() throws {
    let problems = try Packs.problems(
      replacing: "closed_days: []", with: "closed_days: [2026-12-24, 2026-12-31]",
      in: "pack.yaml")
    #expect(problems.isEmpty)
  }
}
