import Consultation
import ContentPack
import KioskApp
import Rehearsal

/// The packs that stories are told with.
enum Packs {
  /// The clinic's own pack.
  static let vive = PackFolder.vive.pack(saying: Phrase.allCases.map(\.rawValue))
}
