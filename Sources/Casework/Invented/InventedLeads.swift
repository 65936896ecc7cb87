public import Consultation

/// Leads and histories that never were, for demonstrations, tests and measurements.
///
/// Answers are walks through the clinic's real interview, assessments are those of its real rules.
/// The same seed, count and pack make the same entries, in the order of a journal.
///
/// ```swift
/// for entry in InventedLeads(pack: pack, seed: 1, count: 10_000, ending: now) { … }
/// ```
public struct InventedLeads: Sequence, Sendable {
  /// An entry of a journal that never was.
  public enum Entry: Hashable, Sendable {
    /// Its payload is empty: only a store writes one.
    case lead(LeadRecord)
    case event(Case.Happening)
  }

  let pack: ClinicPack
  let seed: UInt64
  let count: Int
  /// Who works with the leads.
  public let staff: [String]
  let firstSeq: Int64
  let ending: Moment
  let hours: OpeningHours
  let people: InventedPeople
  let openDays: OpenDays

  /// - Parameters:
  ///   - count: of leads; below a million, so that telephones stay distinct.
  ///   - ending: when the last of them came, or a little before. The first came up to two years
  ///     earlier, with some twenty a day.
  ///   - staff: who works with them; not empty.
  ///   - firstSeq: the place of the first entry in the journal.
  public init(
    pack: ClinicPack, seed: UInt64, count: Int, ending: Moment,
    staff: [String] = ["ana", "beto", "carla"], firstSeq: Int64 = 1
  ) {
    self.pack = pack
    self.seed = seed
    self.count = count
    self.staff = staff.isEmpty ? ["ana"] : staff
    self.firstSeq = firstSeq
    self.ending = ending
    hours = OpeningHours(days: Swift.min(730, 14 + count / 20), ending: ending)
    people = InventedPeople(seed: seed)
    openDays = OpenDays(closedDays: pack.limits.closedDays)
  }

  public func makeIterator() -> Iterator { Iterator(self) }

  /// The cases that the entries fold to, in the order of their leads.
  public func cases() -> [Case] {
    var records: [LeadRecord] = []
    var histories: [LeadID: [Case.Happening]] = [:]
    for entry in self {
      switch entry {
      case .lead(let record): records.append(record)
      case .event(let happening): histories[happening.event.lead, default: []].append(happening)
      }
    }
    return records.map { Case($0, history: histories[$0.leadID] ?? []) }
  }

  /// Walks the journal: leads as they came, what staff did in between.
  public struct Iterator: IteratorProtocol {
    private let leads: InventedLeads
    private var place = 0
    private var seq: Int64
    private var upcoming: LeadRecord?
    /// What is still to happen, the earliest last.
    private var pending: [CaseEvent] = []
    /// For each lead, its last entry and the one before.
    private var last: [LeadID: (last: Int64, before: Int64)] = [:]

    init(_ leads: InventedLeads) {
      self.leads = leads
      seq = leads.firstSeq
      advance()
    }

    private mutating func advance() {
      upcoming = place < leads.count ? leads.record(place) : nil
    }

    public mutating func next() -> Entry? {
      defer { seq += 1 }
      if let event = pending.last, upcoming.map({ event.at < $0.at }) ?? true {
        pending.removeLast()
        return .event(happening(event))
      }
      guard let record = upcoming else { return nil }
      for event in leads.story(place, record) { insert(event) }
      last[record.leadID] = (seq, seq)
      place += 1
      advance()
      return .lead(record.at(seq))
    }

    private mutating func insert(_ event: CaseEvent) {
      var low = 0
      var high = pending.count
      while low < high {
        let middle = (low + high) / 2
        if pending[middle].at > event.at { low = middle + 1 } else { high = middle }
      }
      pending.insert(event, at: low)
    }

    /// Now and then somebody has not seen the last entry yet.
    private mutating func happening(_ event: CaseEvent) -> Case.Happening {
      let known = last[event.lead] ?? (seq, seq)
      last[event.lead] = (seq, known.last)
      let isBehind = event.id.bytes[15] < 5
      return Case.Happening(
        seq: seq,
        event: CaseEvent(
          id: event.id, lead: event.lead, by: event.by, at: event.at,
          seen: isBehind ? known.before : known.last, change: event.change))
    }
  }
}

extension LeadRecord {
  fileprivate func at(_ seq: Int64) -> Self {
    Self(
      seq: seq, folio: folio, id: id, leadID: leadID, device: device, at: at, lead: lead,
      payload: payload)
  }
}
