public import Consultation

/// A visitor's request under data protection law, from the day it came in to the day it is done.
///
/// The LFPDPPP of 2025 gives 20 business days for an answer and 15 more to carry it out, each
/// extendable once by as many (articles 28–34).
public struct PrivacyRequest: Hashable, Sendable {
  /// What a person may ask for.
  public enum Right: String, Hashable, Sendable, CaseIterable, Codable {
    /// To know what is kept.
    case access
    /// To have it corrected.
    case rectification
    /// To have it deleted.
    case cancellation
    /// To have a use of it stopped.
    case opposition
  }

  /// What the clinic does about a request.
  public enum Step: Hashable, Sendable {
    /// More time is needed, once for the answer and once for carrying it out.
    case extended(reason: String)
    /// The person was told whether it will be done.
    case answered(on: CalendarDay, granted: Bool)
    /// It is done.
    case carriedOut(on: CalendarDay)
  }

  /// How far a request has come.
  public enum State: String, Hashable, Sendable, CaseIterable, Codable {
    /// The person waits for an answer.
    case open
    /// It will be done, and is not done yet.
    case answered
    /// It will not be done.
    case refused
    case done
  }

  /// The id of the event that opened it.
  public let id: EntryID
  public let lead: LeadID
  public let right: Right
  public let received: CalendarDay
  /// What was done about it, in order; each step fits those before it.
  public internal(set) var steps: [Step]

  /// How far it has come.
  public var state: State {
    for step in steps.reversed() {
      switch step {
      case .carriedOut: return .done
      case .answered(_, let granted): return granted ? .answered : .refused
      case .extended: continue
      }
    }
    return .open
  }

  /// Whether the clinic still owes something.
  public var isOpen: Bool {
    switch state {
    case .open, .answered: true
    case .refused, .done: false
    }
  }

  /// The day the person was told whether it will be done.
  public var answered: CalendarDay? {
    for case .answered(let day, _) in steps { return day }
    return nil
  }

  /// Whether a step fits here: one extension and one answer, then one extension and the deed.
  public func accepts(_ step: Step) -> Bool {
    switch (step, state) {
    case (.extended, .open), (.extended, .answered): !isExtended
    case (.answered, .open), (.carriedOut, .answered): true
    case (.extended, _), (.answered, _), (.carriedOut, _): false
    }
  }

  /// Whether a step's day is not before what came before it, and not yet to come.
  public func isInOrder(_ step: Step, on today: CalendarDay) -> Bool {
    switch step {
    case .extended: true
    case .answered(let day, _): received <= day && day <= today
    case .carriedOut(let day): (answered ?? received) <= day && day <= today
    }
  }

  /// Whether more time was taken for what is owed now.
  public var isExtended: Bool {
    if case .extended? = steps.last { true } else { false }
  }

  var isGrantedCancellation: Bool {
    right == .cancellation && (state == .answered || state == .done)
  }
}
