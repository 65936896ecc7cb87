public import Consultation

extension DataFolder {
  /// The key of this machine.
  func deviceKey() throws(LeadStoreError) -> DeviceKey {
    let text = String(decoding: try PrivateFile.contents(of: deviceKeyPath), as: UTF8.self)
    return try DeviceKey(text, path: deviceKeyPath)
  }

  /// The public keys of all machines that write to the journal or once did, by name.
  ///
  /// - Throws: where a file in `devices/` is malformed or named for another key.
  func devices() throws(LeadStoreError) -> [String: DevicePublicKey] {
    var devices: [String: DevicePublicKey] = [:]
    for name in try Folder.names(in: devicesPath) where name.hasSuffix(".pub") {
      let path = "\(devicesPath)/\(name)"
      let text = String(decoding: try PrivateFile.contents(of: path), as: UTF8.self)
      let key = try DevicePublicKey(text, path: path)
      guard name == "\(key.device).pub" else {
        throw .deviceKeyMalformed(path: path, line: nil)
      }
      devices[key.device] = key
    }
    return devices
  }

  /// Gives this machine a new key, under which it is a new device; entries of the former stay valid.
  ///
  /// Programs that have the journal open for writing go on with the former key until they end.
  /// - Returns: the name of the new device.
  public func rotateDeviceKey(now: Moment) throws(LeadStoreError) -> String {
    try installDeviceKey(now: now).device
  }

  /// The public half comes first: a signature must never be there before the key that checks it.
  func installDeviceKey(now: Moment) throws(LeadStoreError) -> DeviceKey {
    let key = DeviceKey()
    try PrivateFile.create(
      "\(devicesPath)/\(key.device).pub", Array(key.publicKey.text(now: now).utf8))
    try PrivateFile.replace(deviceKeyPath, Array(key.text(now: now).utf8))
    return key
  }
}
