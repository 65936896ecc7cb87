extension LobbyStage {
  /// The page that is on the terminal.
  var page: any LobbyPage {
    switch self {
    case .welcome(let page): page
    case .notice(let page): page
    case .visit(let sitting): sitting.page
    case .stopped(let page): page
    case .folio(let page): page
    case .goodbye(let page): page
    }
  }
}
