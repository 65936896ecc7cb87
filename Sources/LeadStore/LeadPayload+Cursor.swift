import Casework
import Consultation

extension LeadPayload {
  /// Reads a payload in the plain form that this program writes; `nil` where it is another, which
  /// says nothing yet about whether it can be read.
  init?(plain bytes: [UInt8], _ texts: SharedTexts) {
    guard let payload = JSONCursor.read(bytes, texts, Self.init(_:_:)) else { return nil }
    self = payload
  }

  private init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    var schema, device, folio: String?
    var id: EntryID?
    var at: Moment?
    var lead: Lead?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "schema": schema = texts.shared(try cursor.string())
      case "device": device = texts.shared(try cursor.string())
      case "folio": folio = try cursor.string()
      case "id": id = try cursor.value()
      case "at": at = try cursor.value()
      case "lead": lead = try Lead(&cursor, texts)
      default: throw JSONCursor.Unexpected()
      }
    }
    self.schema = try JSONCursor.require(schema)
    self.id = try JSONCursor.require(id)
    self.device = try JSONCursor.require(device)
    self.at = try JSONCursor.require(at)
    self.folio = try JSONCursor.require(folio)
    self.lead = try JSONCursor.require(lead)
  }
}

extension Lead {
  fileprivate init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    var contact: Contact?
    var consent: Consent?
    var answers: [QuestionID: Answer]?
    var advice: [Advice]?
    var language: Language?
    var on: CalendarDay?
    var pack: ClinicPack.Identity?
    var review: PackReview?
    var weights: [ValueID: Int]?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "contact": contact = try Contact(&cursor)
      case "consent": consent = try Consent(&cursor, texts)
      case "answers":
        answers = try cursor.byID(texts, about: 24) { cursor throws(JSONCursor.Unexpected) in
          try Answer(&cursor, texts)
        }
      case "advice":
        advice = try cursor.list { cursor throws(JSONCursor.Unexpected) in
          try Advice(&cursor, texts)
        }
      case "language": language = try cursor.choice()
      case "on": on = try cursor.value()
      case "pack": pack = try ClinicPack.Identity(&cursor, texts)
      case "review": review = try PackReview(&cursor, texts)
      case "weights":
        weights = try cursor.byID(texts, about: 6) { cursor throws(JSONCursor.Unexpected) in
          try cursor.number()
        }
      default: throw JSONCursor.Unexpected()
      }
    }
    self.init(
      contact: try JSONCursor.require(contact), consent: try JSONCursor.require(consent),
      answers: try JSONCursor.require(answers), advice: try JSONCursor.require(advice),
      language: try JSONCursor.require(language), on: try JSONCursor.require(on),
      pack: try JSONCursor.require(pack), review: review, weights: weights)
  }
}

extension Consent {
  fileprivate init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    var purposes: [Purpose]?
    var signature, acceptance, notice, kiosk: String?
    var language: Language?
    var givenAt: Moment?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "purposes":
        purposes = try cursor.list { cursor throws(JSONCursor.Unexpected) in try cursor.choice() }
      case "signature": signature = try cursor.string()
      case "acceptance": acceptance = texts.shared(try cursor.string())
      case "noticeSHA256": notice = texts.shared(try cursor.string())
      case "language": language = try cursor.choice()
      case "givenAt": givenAt = try cursor.value()
      case "kiosk": kiosk = texts.shared(try cursor.string())
      default: throw JSONCursor.Unexpected()
      }
    }
    self.init(
      purposes: try JSONCursor.require(purposes), signature: try JSONCursor.require(signature),
      acceptance: try JSONCursor.require(acceptance),
      noticeSHA256: try JSONCursor.require(notice), language: try JSONCursor.require(language),
      givenAt: try JSONCursor.require(givenAt), kiosk: try JSONCursor.require(kiosk))
  }
}

extension Answer {
  fileprivate init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    if cursor.isString {
      self.init(text: texts.shared(try cursor.string()))
    } else if cursor.isList {
      self = .many(try cursor.ids(texts))
    } else {
      self = .number(try cursor.number())
    }
  }
}

extension Lead.Advice {
  fileprivate init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    var treatment: TreatmentID?
    var status: Status?
    var until: CalendarDay?
    var match: Bool?
    var fit: Fit?
    var rank: Int?
    var reasons, unknown: [RuleID]?
    var sessions: [CalendarDay]?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "treatment": treatment = TreatmentID(texts.shared(try cursor.string()))
      case "status": status = try cursor.choice()
      case "until": until = try cursor.value()
      case "match": match = try cursor.truth()
      case "fit": fit = try cursor.choice()
      case "rank": rank = try cursor.number()
      case "reasons": reasons = try cursor.ids(texts)
      case "unknown": unknown = try cursor.ids(texts)
      case "sessions":
        sessions = try cursor.list { cursor throws(JSONCursor.Unexpected) in
          try cursor.value()
        }
      default: throw JSONCursor.Unexpected()
      }
    }
    self.init(
      treatment: try JSONCursor.require(treatment), status: try JSONCursor.require(status),
      until: until, match: try JSONCursor.require(match), fit: fit, rank: rank,
      reasons: try JSONCursor.require(reasons), unknown: try JSONCursor.require(unknown),
      sessions: try JSONCursor.require(sessions))
  }
}

extension ClinicPack.Identity {
  fileprivate init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    var id, version, sha256: String?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "id": id = texts.shared(try cursor.string())
      case "version": version = texts.shared(try cursor.string())
      case "sha256": sha256 = texts.shared(try cursor.string())
      default: throw JSONCursor.Unexpected()
      }
    }
    self.init(
      id: try JSONCursor.require(id), version: try JSONCursor.require(version),
      sha256: try JSONCursor.require(sha256))
  }
}

extension PackReview {
  fileprivate init(
    _ cursor: inout JSONCursor, _ texts: SharedTexts
  ) throws(JSONCursor.Unexpected) {
    var name, license, scope, principal, fingerprint: String?
    var signedOn, until: CalendarDay?
    try cursor.object { key, cursor throws(JSONCursor.Unexpected) in
      switch key {
      case "name": name = texts.shared(try cursor.string())
      case "license": license = texts.shared(try cursor.string())
      case "scope": scope = texts.shared(try cursor.string())
      case "signedOn": signedOn = try cursor.value()
      case "until": until = try cursor.value()
      case "principal": principal = texts.shared(try cursor.string())
      case "fingerprint": fingerprint = texts.shared(try cursor.string())
      default: throw JSONCursor.Unexpected()
      }
    }
    self.init(
      name: try JSONCursor.require(name), license: try JSONCursor.require(license),
      scope: try JSONCursor.require(scope), signedOn: try JSONCursor.require(signedOn),
      until: try JSONCursor.require(until), principal: try JSONCursor.require(principal),
      fingerprint: try JSONCursor.require(fingerprint))
  }
}

extension JSONCursor {
  /// An object whose keys are ids, of which there are about so many.
  fileprivate mutating func byID<Tag, Value>(
    _ texts: SharedTexts, about count: Int,
    _ value: (inout JSONCursor) throws(Unexpected) -> Value
  ) throws(Unexpected) -> [Identifier<Tag>: Value] {
    var read: [Identifier<Tag>: Value] = Dictionary(minimumCapacity: count)
    try object { key, cursor throws(Unexpected) in
      read[Identifier(texts.shared(try Self.require(key.text)))] = try value(&cursor)
    }
    return read
  }

  /// A list of ids.
  fileprivate mutating func ids<Tag>(
    _ texts: SharedTexts
  ) throws(Unexpected) -> [Identifier<Tag>] {
    try list { cursor throws(Unexpected) in Identifier(texts.shared(try cursor.string())) }
  }
}
