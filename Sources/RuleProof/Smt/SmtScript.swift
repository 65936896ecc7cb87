import Consultation

/// The theorems of `pack prove` in SMT-LIB 2.6, for another judge such as z3.
///
/// Written from the pack itself, by a route of its own: nothing of the prover is used, so what both
/// say is said twice. Cells are not cut here; numbers and times ago are integers, options Booleans.
public struct SmtScript: Sendable {
  public let theorems: [SmtTheorem]
  private let declarations: String

  /// - Parameter screens: the most questions one interview is said to ask; the script claims that
  ///   none asks more.
  public init(_ loaded: LoadedPack, screens: Int) {
    let extra = loaded.redLines.map(\.condition)
    let one = SmtVisitor("a", pack: loaded.pack, extra: extra)
    let other = SmtVisitor("b", pack: loaded.pack, extra: extra)
    let told = loaded.pack.ruleBook.rules.filter { rule in
      rule.status == .suitable || loaded.keptRules[rule.id] != nil
    }
    let pair = SmtPair(one: one, other: other, pack: loaded.pack, told: told)
    let usesCalendar = one.answers.values.contains(where: \.usesCalendar)
    declarations =
      (usesCalendar ? SmtCalendar.declarations : "") + one.declarations + other.declarations
      + pair.declarations
    theorems =
      SmtRedLines(loaded, visitor: one, pair: pair).theorems
      + SmtInterview(loaded.pack, visitor: one, screens: screens).theorems
      + SmtRules(loaded, visitor: one).theorems
      + SmtQuestions(loaded.pack, pair: pair).theorems
  }

  /// The whole script, or the part of it that asks about theorems of these names.
  ///
  /// Each theorem prints its name and what proves it, then the solver's answer. The script leaves
  /// nothing behind, so that several can be put one after the other.
  public func text(only names: Set<String>? = nil) -> String {
    let chosen = names.map { names in theorems.filter { names.contains($0.name) } } ?? theorems
    return "(push 1)\n" + declarations + chosen.map(\.commands).joined() + "(pop 1)\n"
  }

  /// What a script begins with.
  public static let heading = """
    ; Theorems about a clinic's pack. Run: z3 -smt2 FILE
    ; After each name stands which answer proves it.
    (set-logic QF_LIA)

    """
}
