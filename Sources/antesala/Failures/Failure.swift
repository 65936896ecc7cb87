import Glibc
import LeadStore

/// Why a command could not do its work: facts, without prose, by what they are about.
enum Failure: Error {
  case store(LeadStoreError)
  case typed(TypedFailure)
  case lead(LeadFailure)
  case request(RequestFailure)
  case key(KeyFailure)
  case passphrase(PassphraseFailure)
  case folder(FolderFailure)
  case export(ExportFailure)
  case file(FileFailure)
  case pack(PackFailure)
  case trial(TrialFailure)
  case signing(SigningFailure)
  case printing(PrintingFailure)
  case answer(AnswerFailure)
  case screen(ScreenFailure)

  /// The exit codes of BSD's `sysexits.h` that Antesala uses.
  enum Code: Int32 {
    case usage = 64
    case dataError = 65
    case unavailable = 69
    case internalError = 70
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case permission = 77
    case configuration = 78
  }
}

extension Failure {
  /// What is said of it, by what it is about.
  private var words: FailureWords {
    switch self {
    case .store(let failure): FailureWords(failure)
    case .typed(let failure): failure.words
    case .lead(let failure): failure.words
    case .request(let failure): failure.words
    case .key(let failure): failure.words
    case .passphrase(let failure): failure.words
    case .folder(let failure): failure.words
    case .export(let failure): failure.words
    case .file(let failure): failure.words
    case .pack(let failure): failure.words
    case .trial(let failure): failure.words
    case .signing(let failure): failure.words
    case .printing(let failure): failure.words
    case .answer(let failure): failure.words
    case .screen(let failure): failure.words
    }
  }

  /// What and where, in one line; never personal data.
  var message: String { words.message }

  /// What to type instead, where that can be told.
  var hint: String? { words.hint }

  /// With what the program ends.
  var code: Code { words.code }

  /// Says it to the person at the command line.
  func report(withHint: Bool = true) {
    let words = words
    let hint = withHint ? words.hint : nil
    StandardError.write(
      "antesala: \(Printable.message(words.message))\n"
        + (hint.map { "hint: \(Printable.message($0))\n" } ?? ""))
  }
}

/// All that is said of a failure.
struct FailureWords {
  let message: String
  let hint: String?
  let code: Failure.Code

  init(_ message: String, hint: String? = nil, _ code: Failure.Code) {
    self.message = message
    self.hint = hint
    self.code = code
  }

  /// What the system says of an `errno`.
  static func system(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// A word or folio that somebody typed, short and harmless.
  static func typed(_ text: String, atMost limit: Int) -> String {
    Printable.line(String(text.prefix(limit)))
  }
}
