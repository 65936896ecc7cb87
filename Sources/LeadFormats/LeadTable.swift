public import Casework
import Consultation

/// Leads as a table: comma-separated values in UTF-8, one row a lead (RFC 4180).
///
/// The columns are those of the case, then `answer.QUESTION` for each question of the pack, then
/// `status.TREATMENT` and `until.TREATMENT`, and `values` last. Ids stand as they are in the pack; several are parted
/// by spaces. Moments are of UTC, but `confirmed_local` is of the clocks on the wall. Telephones are
/// `tel:` URIs (RFC 3966), which begin with a letter, so that no spreadsheet reckons with them.
/// ``CSVCell`` tells how to read back values that begin like a formula.
public struct LeadTable: LeadDocument {
  private let columns: [Column]

  struct Column: Sendable {
    let name: String
    /// Whether it holds words and ids, which no sheet should reckon with.
    private let isText: Bool
    private let value: @Sendable (Case, Person) -> String

    func cell(of lead: Case, _ person: Person) -> CSVCell {
      CSVCell(value(lead, person), isText: isText)
    }

    init(_ name: String, _ value: @escaping @Sendable (Case) -> String) {
      self.init(name, isText: false, value)
    }

    private init(
      _ name: String, isText: Bool, _ value: @escaping @Sendable (Case) -> String
    ) {
      self.name = name
      self.isText = isText
      self.value = { lead, _ in value(lead) }
    }

    /// A column of words and ids, which may look like a number or a date to a sheet.
    static func text(_ name: String, _ value: @escaping @Sendable (Case) -> String) -> Self {
      Self(name, isText: true, value)
    }

    /// A column of which all records of a person say the same.
    init(of name: String, _ value: @escaping @Sendable (Person) -> String) {
      self.name = name
      isText = false
      self.value = { _, person in value(person) }
    }
  }

  private let hasByteOrderMark: Bool

  /// Columns for every question and treatment of the edition's pack.
  public init(_ edition: Edition) {
    hasByteOrderMark = edition.withByteOrderMark
    columns =
      Self.caseColumns(edition.wall) + Self.answers(edition.pack.questionnaire)
      + Self.advice(edition.pack.catalogue) + [Self.values]
  }

  public var opening: [UInt8] {
    (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + row(columns.map { CSVCell($0.name) })
  }
  public func piece(for person: Person) -> [UInt8] {
    person.records.flatMap { lead in row(columns.map { $0.cell(of: lead, person) }) }
  }
  public var closing: [UInt8] { [] }

  private func row(_ cells: [CSVCell]) -> [UInt8] {
    Array((cells.map(\.written).joined(separator: ",") + "\r\n").utf8)
  }

  private static func caseColumns(_ wall: WallClock) -> [Column] {
    [
      Column("folio") { $0.folio.description },
      Column("lead") { $0.id.description },
      Column("confirmed_at") { $0.record.at.description },
      Column("confirmed_local") { wall.minute(of: $0.record.at) },
      .text("kiosk") { $0.lead.consent.kiosk },
      .text("device") { $0.record.device },
      Column("day") { $0.lead.on.description },
      Column("language") { $0.lead.language.rawValue },
      .text("name") { $0.contact.name },
      Column("telephone") { $0.contact.telephone.map { "tel:\($0)" } ?? "" },
      .text("email") { $0.contact.email ?? "" },
      Column("channel") { $0.contact.channel.rawValue },
      Column("best_time") { $0.contact.bestTime.rawValue },
      Column("purposes") { $0.purposes.map(\.rawValue).joined(separator: " ") },
      Column(of: "may_be_contacted") { $0.mayBeContacted ? "yes" : "no" },
      Column("stage") { $0.stage.kind.rawValue },
      Column("stage_since") { $0.stageSince.description },
      Column("booked_on") { $0.stage.visit?.description ?? "" },
      Column("closed_because") { $0.stage.reason?.rawValue ?? "" },
      .text("owner") { $0.owner ?? "" },
      Column("follow_up_on") { $0.followUp?.on.description ?? "" },
      .text("follow_up_for") { $0.followUp?.purpose ?? "" },
      Column("first_contact") { $0.firstContact?.description ?? "" },
      Column("duplicate_of") { $0.duplicateOf?.description ?? "" },
      .text("notes") { lead in
        lead.notes.map { "\($0.at) \($0.by): \($0.text)" }.joined(separator: "\n")
      },
      .text("pack") { "\($0.lead.pack.id) \($0.lead.pack.version)" },
      .text("recommended") { $0.ranked.map(\.treatment.text).joined(separator: " ") },
    ]
  }

  /// How much each value matters to the visitor, 0 to 10.
  private static let values = Column.text("values") { lead in
    (lead.lead.weights ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: " ")
  }

  /// One column a question, and one for answers to questions that the pack no longer asks.
  private static func answers(_ questionnaire: Questionnaire) -> [Column] {
    questionnaire.questions.map { question in
      let name = "answer.\(question.id)"
      return switch question.kind {
      case .number: Column(name) { $0.lead.answers[question.id]?.cell ?? "" }
      case .one, .many, .elapsed:
        Column.text(name) { $0.lead.answers[question.id]?.cell ?? "" }
      }
    } + [
      .text("answers_elsewhere") { lead in
        lead.lead.answers.filter { questionnaire[$0.key] == nil }
          .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.cell)" }.joined(separator: "; ")
      }
    ]
  }

  private static func advice(_ catalogue: Catalogue) -> [Column] {
    catalogue.treatments.flatMap { treatment in
      [
        Column("status.\(treatment.id)") { $0.advice(treatment.id)?.status.rawValue ?? "" },
        Column("until.\(treatment.id)") { $0.advice(treatment.id)?.until?.description ?? "" },
      ]
    }
  }
}

extension Case {
  /// The advice on one treatment.
  func advice(_ treatment: TreatmentID) -> Lead.Advice? {
    lead.advice.first { $0.treatment == treatment }
  }

  /// The treatments that answered a concern, best first.
  var ranked: [Lead.Advice] {
    lead.advice.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }
}

extension Stage {
  /// Why it is closed, where it is.
  var reason: ClosingReason? {
    switch self {
    case .closed(let reason): reason
    case .new, .contacted, .booked, .attended: nil
    }
  }
}

extension Answer {
  /// The answer by its ids: `none` for the empty list, `unknown`, an ISO 8601 duration.
  fileprivate var cell: String {
    switch notation {
    case .number(let number): String(number)
    case .word(let word): word
    case .list(let options):
      (options.isEmpty ? [Option.none] : options).map(\.text).joined(separator: " ")
    }
  }
}
