import Casework
import Consultation
import Terminal

/// What can be done about a case, each with its key, from the list as from the record.
enum CaseAction: Equatable, Sendable, CaseIterable {
  case contact, book, attend, close, note, assign, followUp, converse, copy, merge, reassess
  case undo, redo, export, correct, requests, revoke, block, document

  private var key: Character {
    switch self {
    case .contact: "c"
    case .book: "b"
    case .attend: "a"
    case .close: "x"
    case .note: "n"
    case .assign: "o"
    case .followUp: "f"
    case .converse: "w"
    case .copy: "y"
    case .merge: "m"
    case .reassess: "r"
    case .undo: "u"
    case .redo: "U"
    case .export: "e"
    case .correct: "C"
    case .requests: "p"
    case .revoke: "v"
    case .block: "B"
    case .document: "P"
    }
  }

  private var help: StaffPhrase {
    switch self {
    case .contact: .keyContacted
    case .book: .keyBook
    case .attend: .keyAttended
    case .close: .keyCloseCase
    case .note: .keyNote
    case .assign: .keyOwner
    case .followUp: .keyFollowUp
    case .converse: .keyConverse
    case .copy: .keyCopy
    case .merge: .keyMerge
    case .reassess: .keyReassess
    case .undo: .keyUndo
    case .redo: .keyRedo
    case .export: .keyExport
    case .correct: .keyCorrect
    case .requests: .keyCaseRequests
    case .revoke: .keyRevoke
    case .block: .keyBlock
    case .document: .keyDocument
    }
  }

  /// The keys of all actions; those that make no sense for the case do nothing.
  ///
  /// - Parameter marked: the cases that are acted on in place of the one, by what makes sense for
  ///   many; their number stands behind its name.
  static func bindings(
    in office: Office, on one: Case?, marked: Int = 0
  ) -> [Binding<CaseAction>] {
    allCases.map { action in
      let many = marked > 0 && action.isForMany ? " (\(marked))" : ""
      return Binding(
        .character(action.key), label: String(action.key),
        help: action.barred(in: office) == nil ? office[action.help] + many : "",
        isEnabled: !many.isEmpty || action.isPossible(on: one, in: office), message: action)
    }
  }

  private func isPossible(on one: Case?, in office: Office) -> Bool {
    switch self {
    case .undo, .redo, .export: true
    case .contact, .book, .attend, .close, .note, .assign, .followUp, .merge, .reassess, .correct,
      .requests,
      .block, .document:
      one != nil
    case .converse, .copy: one.map(office.mayBeContacted) ?? false
    case .revoke: one.map { !$0.purposes.isEmpty } ?? false
    }
  }

  /// Whether the same can be done about many at once.
  private var isForMany: Bool {
    switch self {
    case .contact, .attend, .close, .note, .assign, .followUp, .export, .block: true
    case .book, .converse, .copy, .merge, .reassess, .undo, .redo, .correct, .requests, .revoke,
      .document:
      false
    }
  }

  /// Why it is not done here, whatever the case: keys of this kind are not offered, and say so.
  private func barred(in office: Office) -> Notice? {
    switch self {
    case .export, .document: office.barredExports
    case .copy: office.barredClipboard
    case .contact, .book, .attend, .close, .note, .assign, .followUp, .converse, .merge, .reassess,
      .undo, .redo, .correct, .requests, .revoke, .block:
      nil
    }
  }

  /// What the key leads to: a change, or a question first.
  ///
  /// - Parameter marked: acted on in place of the one case, where that makes sense for many.
  func steps(on one: Case?, marked: Set<LeadID>, in office: Office) -> [Step] {
    if let barred = barred(in: office) { return [.tell(barred)] }
    let cases =
      isForMany && !marked.isEmpty
      ? marked.sorted().compactMap { office[$0] } : one.map { [$0] } ?? []
    switch self {
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .export: return cases.isEmpty ? [] : [.ask(exporting(cases))]
    case .contact, .attend, .close, .note, .assign, .followUp, .block:
      return cases.isEmpty ? [] : steps(on: cases, in: office)
    case .book, .converse, .copy, .merge, .reassess, .correct, .requests, .revoke, .document:
      return one.map { steps(on: $0, in: office) } ?? []
    }
  }

  private func exporting(_ cases: [Case]) -> ChoiceDialog {
    ChoiceDialog(
      .exportTitle, values: ["count": "\(cases.count)"],
      offers: LeadFormat.allCases.map { format in
        ChoiceDialog.Offer(
          .phrase(.format(format)), [.ask(LineDialog(.export(format, cases.map(\.id))))])
      })
  }
}
