import CLittleCMS

/// What red, green and blue of a document stand for.
enum ColorProfile {
  /// sRGB (IEC 61966-2.1) as a profile of version 2, which all readers of PDF know.
  static func sRGB() throws(PressError) -> [UInt8] {
    guard let profile = cmsCreate_sRGBProfile() else { throw .archiving("no colour profile") }
    defer { cmsCloseProfile(profile) }
    cmsSetProfileVersion(profile, 2.1)
    var count: cmsUInt32Number = 0
    cmsSaveProfileToMem(profile, nil, &count)
    var bytes = [UInt8](repeating: 0, count: Int(count))
    guard count > 128, cmsSaveProfileToMem(profile, &bytes, &count) != 0 else {
      throw .archiving("no colour profile")
    }
    // The moment at which it was made, which would make every document another one (ICC.1, 7.2.1).
    bytes.replaceSubrange(24..<36, with: [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    // Its fingerprint, which covers that moment.
    bytes.replaceSubrange(84..<100, with: repeatElement(0, count: 16))
    return bytes
  }
}
