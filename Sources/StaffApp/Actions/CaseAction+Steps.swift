import Casework
import Consultation

extension CaseAction {
  func steps(on one: Case, in office: Office) -> [Step] {
    switch self {
    case .contact: [.record(.stage(.contacted), of: one)]
    case .attend: [.record(.stage(.attended), of: one)]
    case .book: [.ask(.day(DayDialog(.booking, lead: one.id)))]
    case .followUp: [.ask(.day(DayDialog(.followUp, lead: one.id, purpose: one.followUp?.purpose)))]
    case .note: [.ask(.note(NoteDialog(lead: one.id)))]
    case .close: [.ask(.choice(closing(one)))]
    case .assign: [.ask(.choice(assigning(one, in: office)))]
    case .converse:
      [.ask(.conversation(ConversationDialog(one, in: office)))] + encoding(one, in: office)
    case .copy: [.perform(.copy(one.contact.copyText))]
    case .merge: [.open(.merge(MergePage(one, in: office)))]
    case .reassess: [.open(.reassessment(ReassessmentPage(one.id)))]
    case .correct: [.ask(.contact(ContactDialog(one)))]
    case .requests: [.ask(.choice(requesting(one, in: office)))]
    case .revoke: [.ask(.choice(revoking(one)))]
    case .block: [.ask(.confirmation(blocking(one)))]
    case .document: [office.waitForAll.map(Step.tell) ?? .ask(.confirmation(documenting(one)))]
    case .undo: [.undo]
    case .redo: [.redo]
    case .export: []
    }
  }

  private func encoding(_ one: Case, in office: Office) -> [Step] {
    let dialog = ConversationDialog(one, in: office)
    return dialog.encoded.map { [.perform(.encode($0))] } ?? []
  }

  private func closing(_ one: Case) -> ChoiceDialog {
    ChoiceDialog(
      .closingTitle,
      offers: ClosingReason.allCases.map { reason in
        ChoiceDialog.Offer(
          .phrase(.reason(reason)), [.close, .record(.stage(.closed(reason)), of: one)])
      })
  }

  private func assigning(_ one: Case, in office: Office) -> ChoiceDialog {
    let me = office.files.me
    let others = Set(office.files.people + office.desk.staff).subtracting([me]).sorted()
    return ChoiceDialog(
      .ownerTitle,
      offers: [ChoiceDialog.Offer(.phrase(.ownerMe), [.close, .record(.owner(me), of: one)])]
        + others.map {
          ChoiceDialog.Offer(.text($0), [.close, .record(.owner($0), of: one)])
        } + [
          ChoiceDialog.Offer(.phrase(.ownerNobody), [.close, .record(.owner(nil), of: one)])
        ])
  }

  private func revoking(_ one: Case) -> ChoiceDialog {
    ChoiceDialog(
      .revokeTitle,
      offers: one.purposes.map { purpose in
        ChoiceDialog.Offer(
          .phrase(.purpose(purpose)), [.close, .record(.revocation(purpose), of: one)])
      })
  }

  private func blocking(_ one: Case) -> ConfirmationDialog {
    one.isBlocked
      ? ConfirmationDialog(
        .unblockTitle, text: .unblockText, steps: [.record(.unblock, of: one)])
      : ConfirmationDialog(.blockTitle, text: .blockText, steps: [.record(.block, of: one)])
  }

  private func documenting(_ one: Case) -> ConfirmationDialog {
    ConfirmationDialog(
      .documentTitle, values: ["name": one.contact.name], text: .documentText, isLeaving: true,
      steps: [.perform(.document(one.id))])
  }

  /// What can be done about open requests, then the rights that can be asked for.
  private func requesting(_ one: Case, in office: Office) -> ChoiceDialog {
    let today = office.desk.today
    var offers: [ChoiceDialog.Offer] = []
    for request in one.requests {
      let name = office[.right(request.right)]
      func offer(_ phrase: StaffPhrase, _ steps: [Step]) {
        offers.append(ChoiceDialog.Offer(.naming(phrase, name), steps))
      }
      func step(_ step: PrivacyRequest.Step) -> [Step] {
        [.close, .record(.requestStep(request.id, step), of: one)]
      }
      switch request.state {
      case .open:
        offer(.requestGrant, step(.answered(on: today, granted: true)))
        offer(.requestRefuse, step(.answered(on: today, granted: false)))
        offer(.requestExtend, [.ask(.line(LineDialog(.extending(one.id, request.id))))])
      case .answered:
        offer(.requestDone, step(.carriedOut(on: today)))
        offer(.requestExtend, [.ask(.line(LineDialog(.extending(one.id, request.id))))])
      case .refused, .done: break
      }
    }
    offers += PrivacyRequest.Right.allCases.map { right in
      ChoiceDialog.Offer(
        .phrase(.open(right)), [.close, .record(.request(right, received: today), of: one)])
    }
    return ChoiceDialog(.requestsTitle, offers: offers)
  }
}

extension StaffPhrase {
  fileprivate static func open(_ right: PrivacyRequest.Right) -> Self {
    switch right {
    case .access: .requestAccess
    case .rectification: .requestRectification
    case .cancellation: .requestCancellation
    case .opposition: .requestOpposition
    }
  }
}
