import Casework
import Consultation
import LeadStore

/// A whole lead in words: contact, answers, how each treatment stood and why, consent.
struct LeadSheet {
  private let record: LeadRecord
  private let pack: ClinicPack
  private let wording: Wording

  init(_ record: LeadRecord, pack: ClinicPack, language: Language) {
    self.record = record
    self.pack = pack
    wording = pack.wording(language)
  }

  var text: String {
    let sections = [head, contact, answers, advice, consent]
    return sections.joined(separator: "\n") + reviewNote
  }

  private func line(_ label: String, _ value: String) -> String {
    let gap = String(repeating: " ", count: max(1, 14 - label.count))
    return "  \(label)\(gap)\(Printable.line(value))\n"
  }

  private var head: String {
    let lead = record.lead
    let isSame = lead.pack == pack.identity
    return "\(record.folio)  \(record.at)\n"
      + line("day", lead.on.description) + line("language", lead.language.rawValue)
      + line("kiosk", record.device)
      + line("pack", "\(lead.pack.id) \(lead.pack.version)" + (isSame ? "" : " (not today's)"))
  }

  private var contact: String {
    let contact = record.lead.contact
    return "contact\n" + line("name", contact.name)
      + line("telephone", contact.telephone ?? "-") + line("e-mail", contact.email ?? "-")
      + line("channel", contact.channel.rawValue) + line("best time", contact.bestTime.rawValue)
  }

  private var answers: String {
    let known = pack.questionnaire.questions.filter { record.lead.answers[$0.id.text] != nil }
    let lines = known.map { question in
      let answer = record.lead.answers[question.id.text].map { words($0, question) } ?? "-"
      return "  \(wording.ask(question.id))\n    \(Printable.line(answer))\n"
    }
    return "answers\n" + lines.joined()
  }

  private func words(_ answer: Answer, _ question: Question) -> String {
    switch answer {
    case .number(let number): "\(number)"
    case .one(let option): wording.option(option, of: question.id)
    case .many(let options):
      (options.isEmpty ? [Option.none] : options)
        .map { wording.option($0, of: question.id) }.joined(separator: "; ")
    case .elapsed(let period):
      "\(period) (\(period.before(record.lead.on)))"
    case .unknown: "?"
    }
  }

  private var advice: String {
    let ordered = record.lead.advice.sorted { ($0.rank ?? .max) < ($1.rank ?? .max) }
    let lines = ordered.map { advice in
      let rank = advice.rank.map { "\($0). " } ?? ""
      let until = advice.until.map { " -> \($0)" } ?? ""
      let reasons = advice.reasons.map { rule in
        let mark = advice.unknown.contains(rule) ? "? " : "- "
        return "    \(mark)\(wording["rule.\(rule)"]) [\(rule)\(sources(rule))]\n"
      }
      return "  \(rank)\(wording.name(advice.treatment)): \(advice.status.rawValue)\(until)\n"
        + reasons.joined()
    }
    return "advice\n" + lines.joined()
  }

  private func sources(_ rule: RuleID) -> String {
    let sources = pack.ruleBook.rules.first { $0.id == rule }?.sources ?? []
    return sources.isEmpty ? "" : ": " + sources.map(\.text).joined(separator: " ")
  }

  private var consent: String {
    let consent = record.lead.consent
    return "consent\n"
      + line("purposes", consent.purposes.map(\.rawValue).joined(separator: ", "))
      + line("signed", "\(consent.signature) (\(consent.acceptance))")
      + line("at", "\(consent.givenAt), \(consent.kiosk), \(consent.language.rawValue)")
      + line("notice", "sha256 \(consent.noticeSHA256)")
  }

  private var reviewNote: String {
    pack.clinic.reviewedBy == nil
      ? "\nno medical director has reviewed the rules of this pack yet\n" : ""
  }
}
