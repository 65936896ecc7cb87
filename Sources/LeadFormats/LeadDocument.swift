public import Casework

/// A text of many leads that is written piece by piece, so that it never stands in memory whole.
///
/// The document is `opening`, then the piece of every case in order, then `closing`.
public protocol LeadDocument: Sendable {
  /// What stands before the first lead.
  var opening: [UInt8] { get }
  /// What one lead adds, in UTF-8; empty where the format has nothing to say of it.
  func piece(for lead: Case) -> [UInt8]
  /// What stands after the last lead.
  var closing: [UInt8] { get }
}

extension LeadDocument {
  /// Writes the document of these cases, each piece as soon as it is made.
  ///
  /// Blocked leads are left out: nothing of them leaves the store.
  /// - Returns: the leads that were written, in order.
  /// - Throws: what `write` throws; the document is not whole then.
  public func write<Failure>(
    _ cases: some Sequence<Case>, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [LeadID] {
    var written: [LeadID] = []
    try write(opening)
    for lead in cases where !lead.isBlocked {
      try write(piece(for: lead))
      written.append(lead.id)
    }
    try write(closing)
    return written
  }
}
