import Foundation
import GRDB
import LeadStore

/// What is on the disk, looked at and meddled with from outside.
enum Disk {
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func write(_ bytes: some Collection<UInt8>, to path: String, mode: Int = 0o600) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  /// Every file and folder below a path, relative to it, sorted.
  static func everything(below path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }

  /// The path of every plain file below a path, sorted.
  static func files(below path: String) throws -> [String] {
    try everything(below: path).map { "\(path)/\($0)" }.filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  /// Which file a path leads to, by its number.
  static func number(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0
  }

  /// Changes a journal as somebody would who knows SQLite well: checks off, triggers out of the way
  /// and back in their place afterwards.
  static func meddle(with folder: DataFolder, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.journalPath, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
      ).map { (name: $0["name"] as String, sql: $0["sql"] as String) }
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
      try db.execute(sql: sql)
      for trigger in triggers { try db.execute(sql: trigger.sql) }
    }
    try queue.close()
  }

  /// Runs SQL as any program could, triggers and checks in force.
  static func execute(_ sql: String, on folder: DataFolder) throws {
    let queue = try DatabaseQueue(path: folder.journalPath)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }
}
