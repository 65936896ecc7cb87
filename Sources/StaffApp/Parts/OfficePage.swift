import Casework
import Consultation
import Screens
import Terminal

/// A page that draws from open files.
protocol OfficePage: Page where Setting == Office, Outcome == [Step] {
  /// The case that it is about, if it is about one.
  var subject: LeadID? { get }
}

extension OfficePage {
  var subject: LeadID? { nil }
}

/// A small question over the present page.
typealias OfficePrompt = any Prompt<Office, [Step]>
