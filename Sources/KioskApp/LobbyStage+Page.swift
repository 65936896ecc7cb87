import Screens
import Terminal

extension LobbyStage {
  /// What an input means here, if anything.
  func meaning(of input: Input, in lobby: Lobby) -> Kiosk.Meaning? {
    switch self {
    case .welcome(let page): page.meaning(of: input, in: lobby).map(Kiosk.Meaning.welcome)
    case .notice(let page): page.meaning(of: input, in: lobby).map(Kiosk.Meaning.notice)
    case .visit(let sitting): sitting.screen.meaning(of: input, in: lobby).map(Kiosk.Meaning.visit)
    case .stopped(let page): page.meaning(of: input, in: lobby).map(Kiosk.Meaning.stopped)
    case .folio(let page): page.meaning(of: input, in: lobby).map(Kiosk.Meaning.folio)
    case .goodbye(let page): page.meaning(of: input, in: lobby).map(Kiosk.Meaning.goodbye)
    }
  }

  /// What the help says of this place.
  func help(in lobby: Lobby) -> Help {
    switch self {
    case .welcome(let page): page.help(in: lobby)
    case .notice(let page): page.help(in: lobby)
    case .visit(let sitting): sitting.screen.help(in: lobby)
    case .stopped(let page): page.help(in: lobby)
    case .folio(let page): page.help(in: lobby)
    case .goodbye(let page): page.help(in: lobby)
    }
  }

  /// Draws this place.
  func view(in lobby: Lobby) -> Frame<Kiosk.Meaning> {
    switch self {
    case .welcome(let page): page.view(in: lobby).map(Kiosk.Meaning.welcome)
    case .notice(let page): page.view(in: lobby).map(Kiosk.Meaning.notice)
    case .visit(let sitting): sitting.screen.view(in: lobby).map(Kiosk.Meaning.visit)
    case .stopped(let page): page.view(in: lobby).map(Kiosk.Meaning.stopped)
    case .folio(let page): page.view(in: lobby).map(Kiosk.Meaning.folio)
    case .goodbye(let page): page.view(in: lobby).map(Kiosk.Meaning.goodbye)
    }
  }
}
