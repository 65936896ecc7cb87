/// Why a passphrase is not taken, or cannot be asked for.
enum PassphraseFailure {
  case oneTime
  /// It lets somebody choose their own, and nobody else's.
  case oneTimeOfAnother
  /// In base-2 logarithms; with one that is strong enough.
  case tooEasy(bits: Double, suggested: String)
  case differ
  case tooLong
  case notUTF8(path: String)
  case noTerminal
  case terminalSilent
  case terminalClosed
}

extension PassphraseFailure {
  var words: FailureWords {
    switch self {
    case .oneTime:
      .init("this passphrase was for one time", hint: "antesala staff passphrase", .permission)
    case .oneTimeOfAnother:
      .init(
        "this passphrase was for one time, to choose your own",
        hint: "antesala staff passphrase, without --of", .permission)
    case .tooEasy(let bits, let suggested):
      .init(
        "the passphrase is too easy to guess: about 2^\(Int(bits)) guesses find it, "
          + "2^\(Int(PassphraseStrength.least)) are asked for",
        hint: "four words that do not belong together, or these, drawn for you: " + suggested,
        .usage)
    case .differ: .init("the two passphrases differ", hint: "start again", .usage)
    case .tooLong: .init("the passphrase is too long", .dataError)
    case .notUTF8(let path): .init("\(path): the passphrase is not UTF-8", .dataError)
    case .noTerminal:
      .init(
        "there is no terminal to ask for the passphrase", hint: "use --passphrase-file FILE",
        .usage)
    case .terminalSilent: .init("the terminal does not answer", .inputOutput)
    case .terminalClosed: .init("the terminal was closed", .inputOutput)
    }
  }
}
