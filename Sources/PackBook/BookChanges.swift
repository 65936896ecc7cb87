public import Consultation
public import RuleProof

/// What visitors are told otherwise since an earlier pack, as far as it was found out.
public struct BookChanges {
  /// The earlier pack.
  public let old: ClinicPack
  /// In the order in which to read them, milder ones first.
  public let advice: [AdviceChange]
  /// What is asked, offered or said otherwise beside the advice.
  public let notes: [PackNote]
  /// How many changes could be neither found nor ruled out.
  public let undecided: Int

  /// What a comparison found.
  public init(old: ClinicPack, advice: [AdviceChange], notes: [PackNote], undecided: Int) {
    self.old = old
    self.advice = advice
    self.notes = notes
    self.undecided = undecided
  }
}
