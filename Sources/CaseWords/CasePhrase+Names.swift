public import Casework
public import Consultation

extension CasePhrase {
  /// The name of a stage, without its particulars.
  public static func stage(_ kind: Stage.Kind) -> Self {
    switch kind {
    case .new: .stageNew
    case .contacted: .stageContacted
    case .booked: .stageBooked
    case .attended: .stageAttended
    case .closed: .stageClosed
    }
  }

  /// Why a case was closed.
  public static func reason(_ reason: ClosingReason) -> Self {
    switch reason {
    case .done: .reasonDone
    case .notInterested: .reasonNotInterested
    case .notSuitable: .reasonNotSuitable
    case .unreachable: .reasonUnreachable
    case .elsewhere: .reasonElsewhere
    case .opposed: .reasonOpposed
    }
  }

  /// A way to be reached.
  public static func channel(_ channel: Contact.Channel) -> Self {
    switch channel {
    case .whatsapp: .channelWhatsapp
    case .call: .channelCall
    case .sms: .channelSms
    case .email: .channelEmail
    }
  }

  /// A part of the day.
  public static func time(_ time: Contact.BestTime) -> Self {
    switch time {
    case .any: .timeAny
    case .morning: .timeMorning
    case .afternoon: .timeAfternoon
    case .evening: .timeEvening
    }
  }

  /// How a treatment stands.
  public static func status(_ status: Status) -> Self {
    switch status {
    case .suitable: .statusSuitable
    case .clearance: .statusClearance
    case .wait: .statusWait
    case .contraindicated: .statusContraindicated
    }
  }

  /// What a consent is given for.
  public static func purpose(_ purpose: Consent.Purpose) -> Self {
    switch purpose {
    case .contact: .purposeContact
    case .marketing: .purposeMarketing
    }
  }

  /// A right under data protection law.
  public static func right(_ right: PrivacyRequest.Right) -> Self {
    switch right {
    case .access: .rightAccess
    case .rectification: .rightRectification
    case .cancellation: .rightCancellation
    case .opposition: .rightOpposition
    }
  }

  /// What somebody did with the store.
  public static func act(_ act: AccessEvent.Act) -> Self {
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

  /// How far a request has come.
  public static func state(_ state: PrivacyRequest.State) -> Self {
    switch state {
    case .open: .requestStateOpen
    case .answered: .requestStateAnswered
    case .refused: .requestStateRefused
    case .done: .requestStateDone
    }
  }
}
