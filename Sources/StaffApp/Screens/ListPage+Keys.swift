import Casework
import Terminal

extension ListPage {
  func bindings(in office: Office) -> [Binding<Message>] {
    isSearching ? searchBindings(in: office) : browseBindings(in: office)
  }

  func message(for input: Input, in office: Office) -> Message? {
    switch input {
    case .key(let key): isSearching ? .typed(key) : nil
    case .paste(let text): isSearching ? .pasted(text) : nil
    case .wheel: Motion(input).map(Message.moved)
    case .tap, .resize: nil
    }
  }

  private func searchBindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    return [
      Binding(.enter, help: office[.keySearched], message: .searched),
      Binding(
        strokes: [
          Stroke(.up, message: .moved(.lines(-1))), Stroke(.down, message: .moved(.lines(1))),
        ],
        help: office[.keyMove]),
      Binding(.escape, help: office[.keyClear], message: .cleared),
    ]
  }

  private func browseBindings(in office: Office) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let hasRow = focus != nil
    let tabs =
      [Stroke(.character("0"), label: "0–5", message: Message.stage(nil))]
      + Stage.Kind.allCases.enumerated().map { place, kind in
        Stroke(.character(Character("\(place + 1)")), label: "", message: .stage(kind))
      }
    return [
      Binding(.enter, .right, help: office[.keyOpen], isEnabled: hasRow, message: .opened),
      Motion.byLine(office[.keyMove]).map(Message.moved),
      Binding(.character("/"), help: office[.keySearch], message: .searching),
    ]
      + CaseAction.bindings(
        in: office, on: focus.flatMap { office[$0] }, marked: marked.count
      )
      .map { $0.map(Message.act) } + [
        Binding(strokes: tabs, help: office[.keyStages]),
        Binding(.character("i"), label: "i", help: office[.keyMine], message: .mine),
        Binding(.character("d"), label: "d", help: office[.keyDue], message: .due),
        Binding(.character("M"), help: office[.keyMarketing], message: .marketing),
        Binding(
          .character("K"), help: office[.keyBlocked], message: .blocked),
        Binding(.character("s"), label: "s", help: office[.keySort], message: .sorted),
        Binding(.space, help: office[.keyMark], isEnabled: hasRow, message: .marked),
        Binding(.character("*"), help: office[.keyMarkAll], isEnabled: hasRow, message: .markedAll),
        Binding(.character("S"), help: office[.keyStatistics], message: .show(.statistics)),
        Binding(.character("A"), help: office[.keyAccesses], message: .show(.accesses)),
        Binding(.character("R"), help: office[.keyRequests], message: .show(.requests)),
        Motion.toEnds(office[.keyEnds]).map(Message.moved),
        Motion.byPage(office[.keyPages]).map(Message.moved),
        Binding(.escape, help: office[.keyClear], message: .cleared),
        Binding(.character("L"), help: office[.keyLock], message: .show(.lock)),
        Binding(.character("q"), label: "q", help: office[.keyQuit], message: .show(.quit)),
      ]
  }
}
