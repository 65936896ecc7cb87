import Glibc

/// Where something may stand in the clear: the one rule for console and command line.
enum ClearPlace {
  /// Refuses a folder that is the data folder or lies in it, by whichever way it is named.
  static func check(_ folder: String, outside data: String) throws(Failure) {
    let (place, store) = (real(folder), real(data))
    guard !(place + "/").hasPrefix(store + "/") else {
      throw Failure(
        "\(folder) is in the data folder, where nothing stands in the clear",
        hint: "name another folder", code: .cannotCreate)
    }
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
