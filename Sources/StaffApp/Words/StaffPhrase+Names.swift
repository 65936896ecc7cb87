import Casework
import Consultation

extension StaffPhrase {
  static func stage(_ kind: Stage.Kind) -> Self {
    switch kind {
    case .new: .stageNew
    case .contacted: .stageContacted
    case .booked: .stageBooked
    case .attended: .stageAttended
    case .closed: .stageClosed
    }
  }

  static func reason(_ reason: ClosingReason) -> Self {
    switch reason {
    case .done: .reasonDone
    case .notInterested: .reasonNotInterested
    case .notSuitable: .reasonNotSuitable
    case .unreachable: .reasonUnreachable
    case .elsewhere: .reasonElsewhere
    case .opposed: .reasonOpposed
    }
  }

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

  static func channel(_ channel: Contact.Channel) -> Self {
    switch channel {
    case .whatsapp: .channelWhatsapp
    case .call: .channelCall
    case .sms: .channelSms
    case .email: .channelEmail
    }
  }

  static func time(_ time: Contact.BestTime) -> Self {
    switch time {
    case .any: .timeAny
    case .morning: .timeMorning
    case .afternoon: .timeAfternoon
    case .evening: .timeEvening
    }
  }

  static func status(_ status: Status) -> Self {
    switch status {
    case .suitable: .statusSuitable
    case .clearance: .statusClearance
    case .wait: .statusWait
    case .contraindicated: .statusContraindicated
    }
  }

  static func purpose(_ purpose: Consent.Purpose) -> Self {
    switch purpose {
    case .contact: .purposeContact
    case .marketing: .purposeMarketing
    }
  }

  static func right(_ right: PrivacyRequest.Right) -> Self {
    switch right {
    case .access: .rightAccess
    case .rectification: .rightRectification
    case .cancellation: .rightCancellation
    case .opposition: .rightOpposition
    }
  }

  static func act(_ act: AccessEvent.Act) -> Self {
    switch act {
    case .unlocked: .actUnlocked
    case .refused: .actRefused
    case .locked: .actLocked
    case .opened: .actOpened
    case .exported: .actExported
    case .handedOver: .actHandedOver
    case .keys: .actKeys
    case .backup: .actBackup
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
