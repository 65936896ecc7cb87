import Foundation

/// Where a law's chance begins: the same in every run, and another where `LAW_SEED` says so.
public enum Seed {
  /// The seed of a law, which is printed beside its name so that a failure can be seen again.
  public static func of(_ law: String, usually seed: UInt64) -> UInt64 {
    let wanted = ProcessInfo.processInfo.environment["LAW_SEED"].flatMap { UInt64($0) } ?? seed
    print("\(law): LAW_SEED=\(wanted)")
    return wanted
  }
}
