import StaffApp
import Testing

@Suite struct CaseOrderTests {
  @Test func `the most urgent come first unless staff ask otherwise`() {
    #expect(CaseOrder.allCases.first == .urgency)
  }
}
