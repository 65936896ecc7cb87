/// Why a file is not read as YAML, and where.
struct YAMLRefusal: Error, Equatable {
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int
  let fault: PackFault
}

/// How much one file may ask for; packs in use stay twentyfold below.
///
/// A file of a few lines can stand for gigabytes, by aliases of aliases, and one of brackets alone
/// for a tower that nobody's stack holds. So what is read is counted, not what is written.
enum YAMLLimits {
  /// Bytes of one file.
  static let bytes = 1 << 20
  /// Lists and mappings inside of each other.
  static let depth = 64
  /// Texts, lists and mappings, those of aliases included.
  static let nodes = 50_000
  /// Bytes of a key.
  static let key = 1000
  /// Directives `%TAG`, which libyaml looks through for each of them.
  static let directives = 16
}
