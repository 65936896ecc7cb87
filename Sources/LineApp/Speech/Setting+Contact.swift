import Consultation

/// The choices of the contact details.
extension Setting {
  var channels: NumberedMenu { NumberedMenu(Contact.Channel.allCases.map { self[LinePhrase($0)] }) }
  var bestTimes: NumberedMenu {
    NumberedMenu(Contact.BestTime.allCases.map { self[LinePhrase($0)] })
  }
}

extension LinePhrase {
  init(_ channel: Contact.Channel) {
    self =
      switch channel {
      case .whatsapp: .channelWhatsapp
      case .call: .channelCall
      case .sms: .channelSms
      case .email: .channelEmail
      }
  }

  init(_ time: Contact.BestTime) {
    self =
      switch time {
      case .any: .bestTimeAny
      case .morning: .bestTimeMorning
      case .afternoon: .bestTimeAfternoon
      case .evening: .bestTimeEvening
      }
  }
}
