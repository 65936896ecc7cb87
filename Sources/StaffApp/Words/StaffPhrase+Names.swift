import Casework
import Consultation

extension StaffPhrase {
  static func order(_ order: CaseOrder) -> Self {
    switch order {
    case .urgency: .orderUrgency
    case .newest: .orderNewest
    case .name: .orderName
    case .owner: .orderOwner
    case .stage: .orderStage
    case .day: .orderDay
    }
  }

  static func format(_ format: LeadFormat) -> Self {
    switch format {
    case .csv: .formatCSV
    case .json: .formatJSON
    case .vcard: .formatVCard
    case .vcard3: .formatVCard3
    case .icalendar: .formatICalendar
    case .fhir: .formatFHIR
    }
  }
}
