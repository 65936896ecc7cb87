extension LeadStoreError {
  /// What kind of a fault an error is: what whoever meets it can do.
  public enum Kind: Sendable {
    /// What should be there is not, or is something else.
    case absent
    /// Something has the place of what was to be made.
    case occupied
    /// The system, or the mode of a file, says no.
    case forbidden
    /// A passphrase opens nothing, or may not be tried yet.
    case refused
    /// Nobody of that name has a key.
    case nobody
    /// What was typed or asked for cannot be.
    case mistyped
    /// A file that was named is not of the kind that is needed.
    case unusable
    /// The keys in the folder are not those that it needs, or nobody vouched for them.
    case keys
    /// A recovery key that does not vouch yet.
    case recoveryKeyUnknown
    /// The person has no key here to sign with.
    case cannotSign
    /// Somebody who was asked did not go on.
    case declined
    /// Another version of this program wrote it.
    case version
    /// The file is no journal.
    case noJournal
    /// The journal, or an entry of it, contradicts itself.
    case damaged
    /// What was to be written does not fit what is there.
    case contradicted
    /// The lead is there no more, or never was.
    case gone
    /// The clinic's key was changed meanwhile.
    case keyChanged
    /// Another program has the journal.
    case busy
    /// Another program is changing keys.
    case rotating
    case readOnly
    case diskFull
    /// The disk, or what stands between it and us, failed.
    case disk
    /// The cryptographic library failed.
    case library
  }
}
