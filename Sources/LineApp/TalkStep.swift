import Consultation

/// Where a conversation is, with exactly the data of that step.
indirect enum TalkStep: Equatable, Sendable {
  case welcome(Welcome)
  case notice(NoticeTalk)
  case reading(ReadingTalk)
  case lessons(LessonChoice)
  case asking(Asking)
  case stopped(Stopped)
  case review(Review)
  case results(Results)
  case treatment(TreatmentTalk)
  case values(ValuesTalk)
  case plan(PlanTalk)
  case contact(ContactQuestion)
  case permission(Permission)
  case declined(Declined)
  case signature(Signature)
  case acceptance(Acceptance)
  case saving(Saving)
  case unsaved(Unsaved)
  case goodbye(Goodbye)
  case leaving(Leaving)

  /// The point of the way that visits are counted by; `nil` beside it.
  var landmark: Landmark? {
    switch self {
    case .welcome: .welcome
    case .notice: .notice
    case .asking: .question
    case .review: .review
    case .results, .treatment: .results
    case .plan: .plan
    case .contact: .contact
    case .permission, .declined, .signature, .acceptance: .consent
    case .reading, .lessons, .values, .stopped, .saving, .unsaved, .goodbye, .leaving: nil
    }
  }

  var scene: any Scene {
    switch self {
    case .welcome(let scene): scene
    case .notice(let scene): scene
    case .reading(let scene): scene
    case .lessons(let scene): scene
    case .asking(let scene): scene
    case .stopped(let scene): scene
    case .review(let scene): scene
    case .results(let scene): scene
    case .treatment(let scene): scene
    case .values(let scene): scene
    case .plan(let scene): scene
    case .contact(let scene): scene
    case .permission(let scene): scene
    case .declined(let scene): scene
    case .signature(let scene): scene
    case .acceptance(let scene): scene
    case .saving(let scene): scene
    case .unsaved(let scene): scene
    case .goodbye(let scene): scene
    case .leaving(let scene): scene
    }
  }
}
