import Glibc

/// Where something may stand in the clear: the one rule for console and command line: not in a data folder.
enum ClearPlace {
  /// Whether a folder is the data folder or lies in it, by whichever way it is named.
  static func isIn(_ data: String, _ folder: String) -> Bool {
    (real(folder) + "/").hasPrefix(real(data) + "/")
  }

  /// The path without links, as far as it is there; what is not there yet stands behind it.
  private static func real(_ path: String) -> String {
    var (present, missing) = (path.isEmpty ? "." : path, "")
    while true {
      if let found = realpath(present, nil) {
        defer { free(found) }
        return String(cString: found) + missing
      }
      let parts = present.split(separator: "/")
      guard let last = parts.last else { return present + missing }
      missing = "/" + last + missing
      let start = present.hasPrefix("/") ? "/" : ""
      let above = start + parts.dropLast().joined(separator: "/")
      present = above.isEmpty ? "." : above
    }
  }
}
