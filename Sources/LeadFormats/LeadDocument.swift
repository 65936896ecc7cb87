public import Casework

/// A text of many leads that is written piece by piece, so that it never stands in memory whole.
///
/// The document is `opening`, then the piece of every person in order, then `closing`.
public protocol LeadDocument: Sendable {
  /// What stands before the first person.
  var opening: [UInt8] { get }
  /// What one person adds, in UTF-8; empty where the format has nothing to say of them.
  func piece(for person: Person) -> [UInt8]
  /// What is to be told of one person who no longer leaves, naming nobody; as a rule nothing.
  func farewell(to person: Person) -> [UInt8]
  /// What stands after the last person.
  var closing: [UInt8] { get }
}

extension LeadDocument {
  public func farewell(to person: Person) -> [UInt8] { [] }

  /// Writes the document of those who leave, each piece as soon as it is made.
  ///
  /// - Throws: what `write` throws; the document is not whole then.
  public func write<Failure>(
    _ departure: Departure, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try write(opening)
    for person in departure.people { try write(piece(for: person)) }
    for person in departure.staying { try write(farewell(to: person)) }
    try write(closing)
  }
}
