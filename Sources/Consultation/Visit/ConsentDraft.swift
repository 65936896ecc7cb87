/// What a visitor agrees to, as far as it is told; nothing is ticked beforehand.
public struct ConsentDraft: Hashable, Sendable {
  /// The purposes agreed to so far.
  public var purposes: Set<Consent.Purpose> = []
  /// The full name, typed for a signature.
  public var signature = ""
  /// The word typed as the deliberate act, as far as it is typed.
  public var acceptance = ""
  private var doubt: Doubt?

  /// A signature that the visitor was asked about, for it is not the name that was told.
  private struct Doubt: Hashable {
    let signature: String
    let name: String
  }

  /// Nothing agreed to.
  public init() {}

  /// Takes notice that the visitor was asked whether another name is meant; the same signature
  /// beside the same name is then taken.
  public mutating func ask(about name: String) { doubt = Doubt(signature: signature, name: name) }

  /// The signature, beside the name that was told.
  public func signature(of name: String) throws(Consent.SignatureProblem) -> String {
    try Consent.signature(
      signature, of: name, isConfirmed: doubt == Doubt(signature: signature, name: name))
  }
}
