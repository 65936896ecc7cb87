import AgeEncryption
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct FolderStateTests {
  @Test func `a folder that is none, or not there, is refused`() async throws {
    try await Lobby.withEmptyPlace { place in
      #expect(throws: LeadStoreError.missing(path: place)) { try DataFolder(place) }
      try Disk.write([], to: place)
      #expect(throws: LeadStoreError.notAFolder(path: place)) { try DataFolder(place) }
      #expect(throws: LeadStoreError.notAFolder(path: "\(place)/below")) {
        try DataFolder("\(place)/below")
      }
    }
  }

  @Test(arguments: [0o750, 0o701, 0o777])
  func `a folder that others may enter is refused`(mode: Int) async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)

      #expect(throws: LeadStoreError.tooOpen(path: path, mode: UInt32(mode))) {
        try DataFolder(path)
      }
    }
  }

  @Test(arguments: ["antesala.db", "device.key", "recipients.txt"])
  func `a file that others may read is refused`(name: String) async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/\(name)"
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)

      #expect(throws: LeadStoreError.tooOpen(path: path, mode: 0o640)) { try lobby.writer() }
    }
  }

  @Test(arguments: ["antesala.db", "device.key", "recipients.txt", "devices"])
  func `a file that is missing is named, and not made anew`(name: String) async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/\(name)"
      try FileManager.default.removeItem(atPath: path)

      #expect(throws: LeadStoreError.missing(path: path)) { try lobby.writer() }

      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `a secret behind a symbolic link is refused`() async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/device.key"
      try FileManager.default.moveItem(atPath: path, toPath: "\(lobby.folder.path)/elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "\(lobby.folder.path)/elsewhere")

      #expect(throws: LeadStoreError.notAFile(path: path)) { try lobby.writer() }
    }
  }

  @Test func `a malformed recipient is named by its line`() async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/recipients.txt"
      let good = try #require(lobby.recipients.first).string
      for (text, line, fault) in [
        ("# nobody\n", nil, AgeError.noRecipients),
        ("\(good)\nage1oops\n", 2, .recipientMalformed(.character)),
        ("# secret\n\n\(lobby.recoveryKey)\n", 3, .recipientMalformed(.isIdentity)),
      ] as [(String, Int?, AgeError)] {
        try Disk.write(text.utf8, to: path)
        #expect(throws: LeadStoreError.recipientsMalformed(path: path, line: line, fault)) {
          try lobby.writer()
        }
      }
    }
  }

  @Test func `a malformed device key is named by its line`() async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/device.key"
      let digits = String(repeating: "a", count: 64)
      for (text, line) in [
        ("# nothing\n", nil),
        ("# a key\nANTESALA-DEVICE-KEY-1 xyz\n", 2),
        ("ANTESALA-DEVICE-KEY-1 abcd\n", 1),
        ("ANTESALA-DEVICE-KEY-1 \(digits)\nANTESALA-DEVICE-KEY-1 \(digits)\n", 2),
      ] as [(String, Int?)] {
        try Disk.write(text.utf8, to: path)
        #expect(throws: LeadStoreError.deviceKeyMalformed(path: path, line: line)) {
          try lobby.writer()
        }
      }
    }
  }

  @Test func `a device without a public key, or under another's name, is refused`() async throws {
    try await Lobby.open { lobby in
      let device = try lobby.writer().device
      let path = "\(lobby.folder.path)/devices/\(device).pub"
      let other = "\(lobby.folder.path)/devices/0123456789abcdef.pub"
      try FileManager.default.moveItem(atPath: path, toPath: other)
      #expect(throws: LeadStoreError.deviceKeyMalformed(path: other, line: nil)) {
        try lobby.writer()
      }

      try FileManager.default.removeItem(atPath: other)

      #expect(throws: LeadStoreError.deviceUnregistered(device: device)) { try lobby.writer() }
    }
  }
}
