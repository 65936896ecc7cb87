import Consultation
import TakeHome

/// One step of the conversation: what it says, what it understands, where *back* leads.
protocol Scene: Equatable, Sendable {
  /// What is said on arriving, on *repeat* and after a change of language.
  func opening(in setting: Setting) -> [String]
  /// Why this step is there.
  func why(in setting: Setting) -> [String]
  /// What follows from a line that is no command.
  ///
  /// - Throws: why it was not understood; the step then waits on.
  func hear(_ heard: Heard, in setting: Setting) throws(Misheard) -> Reply
  /// The step before; `nil` where there is none or it is too late.
  func back(in setting: Setting) -> TalkStep?
  /// What follows from *leave*.
  func leave(from step: TalkStep, in setting: Setting) -> Reply
  /// Whether a language's own name, typed alone, changes to it.
  var changesLanguageByName: Bool { get }
}

extension Scene {
  /// Asks first: a visitor should not lose answers by accident.
  func leave(from step: TalkStep, in setting: Setting) -> Reply {
    .go(.leaving(Leaving(from: step)))
  }

  var changesLanguageByName: Bool { true }
}

/// What a step makes of a line.
enum Reply: Equatable {
  /// Says something and waits on.
  case stay([String])
  /// Says something, then goes to a step, which says its opening.
  case go(TalkStep, saying: [String] = [])
  /// The same in another language.
  case speak(Language, then: TalkStep, saying: [String])
  case save(Lead, TakeHome?)
  /// Prints this, and waits on.
  case print(TakeHome, Folio?)
  /// Forgets everything and says something to the visitor who leaves.
  case finish(saying: [String])
  case quit
}
