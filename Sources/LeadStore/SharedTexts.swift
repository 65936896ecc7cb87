import Synchronization

/// Texts that many entries have in common, kept once: ids of rules, hashes of notices and packs.
final class SharedTexts: Sendable {
  private let texts = Mutex<Set<String>>([])

  /// The text, or an equal one that was here before.
  func shared(_ text: String) -> String {
    // Up to fifteen bytes lie in the value itself.
    if text.utf8.count < 16 { return text }
    return texts.withLock { $0.insert(text).memberAfterInsert }
  }
}
