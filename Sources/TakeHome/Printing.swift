public import Consultation
public import Paper

/// How it stands with printing, for the visitor who is there.
public enum Printing: Hashable, Sendable {
  /// No printer was named.
  case impossible
  /// There is a printer, and nothing was asked of it.
  case possible
  /// The printer is being asked.
  case asked
  /// This was heard of it last.
  case heard(PrintReport)

  /// Whether there is a printer at all.
  public var isPossible: Bool { self != .impossible }

  /// Whether a sheet may be asked for now; not while one is under way.
  public var mayBeAsked: Bool {
    switch self {
    case .impossible, .asked: false
    case .possible: true
    case .heard(let report): report.isLast
    }
  }

  /// Something was heard; where nothing was asked, it is about somebody who has gone.
  public mutating func hear(_ report: PrintReport) {
    guard isPossible, !mayBeAsked else { return }
    self = .heard(report)
  }

  /// What the visitor is told; nothing where nothing was asked.
  public func sentence(in words: Wording) -> String? {
    switch self {
    case .impossible, .possible: nil
    case .asked: words[.printingAsked]
    case .heard(.taken): words[.printingTaken]
    case .heard(.printed): words[.printingDone]
    case .heard(.noPaper): words[.printingNoPaper]
    case .heard(.stopped), .heard(.absent), .heard(.refused), .heard(.late), .heard(.failed):
      words[.printingTrouble]
    }
  }
}

extension Wording {
  /// What prints a sheet, on a button.
  public var printOffer: String { self[.print] }

  /// What prints a sheet, where it is said.
  public var printSheet: String { self[.printSheet] }

  /// What shows the code, on a button.
  public var codeOffer: String { self[.code] }

  /// What is said beside the code.
  public var codeText: String { self[.codeText] }
}
