import Consultation
import Foundation
import LeadFormats

@testable import ContentPack

extension FuzzTarget {
  /// What reads and writes JSON, beside Foundation.
  static let json = [
    FuzzTarget(name: "json-answers") { bytes in
      let general = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: [.fragmentsAllowed])
      switch Result(catching: { () throws(JSONReader.Refusal) in try JSONReader.read(bytes) }) {
      case .success(let plain):
        // Foundation leaves marks of byte order out, and refuses numbers that no Double holds.
        guard !bytes.contains([0xEF, 0xBB, 0xBF]), plain.content.isFinite else { return }
        guard let general else {
          return try require(false, "what is read is JSON")
        }
        try require(plain.content.isSame(as: general), "it says what Foundation says")
      case .failure(let error):
        try require(error.offset <= bytes.count, "a refusal has a place")
        // In UTF-8 without a mark of byte order, and no comma before a closing bracket; else
        // Foundation is more lenient than the standard.
        guard general != nil, !bytes.contains(0), bytes.first != 0xEF, !hasLooseComma(bytes),
          String(validating: bytes, as: UTF8.self) != nil
        else { return }
        try require(
          ["a name stands here twice", "half of a surrogate pair", "in each other"]
            .contains { error.fault.message.contains($0) },
          "what Foundation reads is refused for a reason", error.fault.message)
      }
    },
    FuzzTarget(name: "json-legible") { bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else { return }
      let json = LegibleJSON.bytes(Array(try JSONEncoder().encode([text])))
      let shown = String(decoding: json, as: UTF8.self)
      try require(!shown.unicodeScalars.contains(where: \.isUnseen), "nothing unseen is left")
      let read = try JSONDecoder().decode([String].self, from: Data(json))
      try require(
        read[0].unicodeScalars.elementsEqual(text.unicodeScalars), "it says the same as before")
      _ = LegibleJSON.bytes(bytes)
    },
  ]

  /// Whether a bracket is closed right behind a comma.
  private static func hasLooseComma(_ bytes: [UInt8]) -> Bool {
    let signs = bytes.filter { ![9, 10, 13, 32].contains($0) }
    return zip(signs, signs.dropFirst()).contains { comma, next in
      comma == UInt8(ascii: ",") && [UInt8(ascii: "]"), UInt8(ascii: "}")].contains(next)
    }
  }
}

extension JSONReader.Content {
  /// Whether every number in it is within what a Double holds.
  fileprivate var isFinite: Bool {
    switch self {
    case .null, .truth, .string: true
    case .number(let text): Double(text)?.isFinite ?? false
    case .list(let values): values.allSatisfy { $0.content.isFinite }
    case .object(let members): members.allSatisfy { $0.value.content.isFinite }
    }
  }

  /// Whether Foundation read the same, numbers and truths aside.
  fileprivate func isSame(as general: Any) -> Bool {
    switch self {
    case .null: general is NSNull
    case .truth, .number: general is NSNumber || general is Bool
    case .string(let text):
      (general as? String).map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } ?? false
    case .list(let values):
      (general as? [Any]).map { others in
        others.count == values.count
          && zip(values, others).allSatisfy { $0.content.isSame(as: $1) }
      } ?? false
    case .object(let members):
      (general as? [String: Any]).map { others in
        others.count == members.count
          && members.allSatisfy { member in
            others[member.name].map { member.value.content.isSame(as: $0) } ?? false
          }
      } ?? false
    }
  }
}
