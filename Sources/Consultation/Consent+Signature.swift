extension Consent {
  /// What is not yet right about a signature.
  public enum SignatureProblem: Error, Hashable, Sendable {
    case name(Contact.Problem)
    /// One word, and not the whole name that was told either.
    case oneWord
    /// No word of it is of the name that was told; the visitor is asked whether it is meant so.
    case otherName
  }

  /// The name typed under a consent, beside the name that was told.
  ///
  /// - Parameter isConfirmed: whether the visitor was asked about another name, and meant it.
  public static func signature(
    _ typed: String, of name: String, isConfirmed: Bool = false
  ) throws(SignatureProblem) -> String {
    let signature: String
    do throws(Contact.Problem) { signature = try Contact.name(typed) } catch {
      throw .name(error)
    }
    let told = words(name)
    let signed = words(signature)
    if signed == told, signature.count > 1 { return signature }
    guard signed.count > 1 else { throw .oneWord }
    let shared = signed.contains { $0.count > 1 && told.contains($0) }
    guard shared || isConfirmed else { throw .otherName }
    return signature
  }

  /// The words of a name, without what spellings differ in: capitals, accents, signs.
  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map { word in
      String(word.map { bare[$0] ?? $0 })
    }
  }

  private static let bare: [Character: Character] = {
    var bare: [Character: Character] = [:]
    let families: [(Character, String)] = [
      ("a", "áàâäãå"), ("e", "éèêë"), ("i", "íìîï"), ("o", "óòôöõ"), ("u", "úùûü"), ("n", "ñ"),
      ("c", "ç"), ("y", "ýÿ"),
    ]
    for (letter, accented) in families { for other in accented { bare[other] = letter } }
    return bare
  }()
}
