import Consultation
import ContentPack
import Rehearsal
import StaffApp

/// The packs that stories are told with.
enum Packs {
  /// The clinic's own pack.
  static let vive = PackFolder.vive.pack(saying: StaffPhrase.allCases.map(\.rawValue))
}
