import ArgumentParser
import Consultation
import Paper
import TakeHome
import Terminal

/// The name of a printer as somebody typed it: an address of IPP, or a queue of the system's CUPS.
struct PrinterName: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    let isAddress = argument.contains("://")
    guard !argument.isEmpty, argument.allSatisfy({ $0.isASCII && !$0.isWhitespace }),
      isAddress ? ["ipp", "ipps"].contains(parts[0]) : !argument.contains("/")
    else { return nil }
    text = argument
  }
}

/// Where what visitors take home is printed, and on what.
struct TakeHomePrinter {
  let name: String
  let kind: Kind

  /// The paper in it.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case letter, a4, slip

    var sheet: PaperDocument.Sheet {
      switch self {
      case .letter: .letter
      case .a4: .a4
      case .slip: .slip
      }
    }
  }

  /// The options that name it to a guest.
  var options: [String] { ["--printer", name, "--paper", kind.rawValue] }

  /// Begins to print for a visitor, and returns at once; `nil` where that could not even begin.
  func print(
    _ takeHome: TakeHome, folio: Folio?, link: String?, by lobby: LobbySetup, in language: Language
  ) -> PrintRun? {
    let code = link.flatMap { Terminal.QRCode(encoding: $0) }
      .map { PaperBlock.Code(width: $0.width, modules: $0.modules) }
    let paper = TakeHomePaper(
      takeHome, by: lobby.pack, in: language, folio: folio, code: code, isDemo: lobby.isDemo)
    return PrintRun(paper.editions(on: kind.sheet), on: name)
  }
}
