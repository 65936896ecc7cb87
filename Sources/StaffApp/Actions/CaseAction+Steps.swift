import CaseWords
import Casework
import Consultation

extension CaseAction {
  /// What is done about one case, or about several at once.
  func steps(on cases: [Case], in office: Office) -> [Step] {
    let leads = cases.map(\.id)
    return switch self {
    case .contact: [contacting(cases, in: office)]
    case .attend: [.record(entering: .attended, of: cases, on: office.desk.today)]
    case .followUp:
      [
        .ask(
          DayDialog(
            .followUp, leads: leads,
            purpose: cases.count == 1 ? cases[0].followUp?.purpose : nil))
      ]
    case .note: [.ask(NoteDialog(leads: leads))]
    case .close: [.ask(closing(cases))]
    case .assign: [.ask(assigning(cases, in: office))]
    case .block: [.ask(blocking(cases))]
    case .book, .converse, .copy, .merge, .reassess, .undo, .redo, .export, .correct, .requests,
      .revoke, .document:
      []
    }
  }

  /// What is done about one case alone.
  func steps(on one: Case, in office: Office) -> [Step] {
    switch self {
    case .book: [.ask(DayDialog(.booking, leads: [one.id]))]
    case .converse:
      [.ask(ConversationDialog(one, in: office))] + encoding(one, in: office)
    case .copy: [.perform(.copy(one.contact.copyText))]
    case .merge: [.open(MergePage(one, in: office))]
    case .reassess: [.open(ReassessmentPage(one.id))]
    case .correct: [.ask(ContactDialog(one))]
    case .requests: [.ask(requesting(one, in: office))]
    case .revoke: [.ask(revoking(one))]
    case .document: [office.waitForAll.map(Step.tell) ?? .ask(documenting(one))]
    case .contact, .attend, .close, .note, .assign, .followUp, .block, .undo, .redo, .export: []
    }
  }

  private func encoding(_ one: Case, in office: Office) -> [Step] {
    let dialog = ConversationDialog(one, in: office)
    return dialog.encoded.map { [.perform(.encode($0))] } ?? []
  }

  /// Whoever has a visit booked would lose it, which is asked first.
  private func contacting(_ cases: [Case], in office: Office) -> Step {
    let contact = Step.record(entering: .contacted, of: cases, on: office.desk.today)
    let booked = cases.filter { $0.stage.kind == .booked }
    guard !booked.isEmpty else { return contact }
    return .ask(
      ConfirmationDialog(
        .unbookTitle, values: ["name": office.name(of: booked.map(\.id))], text: .unbookText,
        steps: [contact]))
  }

  private func closing(_ cases: [Case]) -> ChoiceDialog {
    ChoiceDialog(
      .closingTitle,
      offers: ClosingReason.allCases.map { reason in
        ChoiceDialog.Offer(
          .word(.reason(reason)), [.close, .record(.stage(.closed(reason)), of: cases)])
      })
  }

  private func assigning(_ cases: [Case], in office: Office) -> ChoiceDialog {
    let me = office.files.me
    let others = Set(office.files.people + office.desk.staff).subtracting([me]).sorted()
    return ChoiceDialog(
      .ownerTitle,
      offers: [ChoiceDialog.Offer(.phrase(.ownerMe), [.close, .record(.owner(me), of: cases)])]
        + others.map {
          ChoiceDialog.Offer(.text($0), [.close, .record(.owner($0), of: cases)])
        } + [
          ChoiceDialog.Offer(.word(.ownerNobody), [.close, .record(.owner(nil), of: cases)])
        ])
  }

  private func revoking(_ one: Case) -> ChoiceDialog {
    ChoiceDialog(
      .revokeTitle,
      offers: one.purposes.map { purpose in
        ChoiceDialog.Offer(
          .word(.purpose(purpose)), [.close, .record(.revocation(purpose), of: one)])
      })
  }

  /// Takes the blocks away where all are blocked; else those that are blocked already stay so.
  private func blocking(_ cases: [Case]) -> ConfirmationDialog {
    let open = cases.filter { !$0.isBlocked }
    guard !open.isEmpty else {
      return ConfirmationDialog(
        .unblockTitle, values: ["count": "\(cases.count)"], text: .unblockText,
        steps: [.record(.unblock, of: cases)])
    }
    return ConfirmationDialog(
      .blockTitle, values: ["count": "\(open.count)"], text: .blockText,
      steps: [.record(.block, of: open)])
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
        offer(.requestExtend, [.ask(LineDialog(.extending(one.id, request.id)))])
      case .answered:
        offer(.requestDone, step(.carriedOut(on: today)))
        offer(.requestExtend, [.ask(LineDialog(.extending(one.id, request.id)))])
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
