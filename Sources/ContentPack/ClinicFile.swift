import Consultation

/// Reads `pack.yaml`: who the clinic is, how long things may take, which words are forbidden.
struct ClinicFile {
  private(set) var id = ""
  private(set) var version = ""
  private(set) var clinic: Clinic?
  private(set) var limits = ClinicPack.Limits()
  private(set) var forbidden: [Language: ForbiddenWords] = [:]

  init(_ root: YAMLNode) {
    let fields = root.fields([
      "id", "version", "languages", "clinic", "country_code", "placeholders",
      "limits", "forbidden",
    ])
    id = root.required("id", in: fields)?.words() ?? ""
    version = root.required("version", in: fields)?.words() ?? ""
    if let node = root.required("languages", in: fields) { checkLanguages(node) }
    clinic = clinic(root, fields)
    if let node = fields["limits"] { limits = limits(node) }
    for (key, node) in fields["forbidden"]?.entries() ?? [] {
      guard let language = key.choice(Language.self) else { continue }
      forbidden[language] = ForbiddenWords(node)
    }
  }

  private func checkLanguages(_ node: YAMLNode) {
    let languages = node.items().compactMap { $0.choice(Language.self) }
    for language in Language.allCases where !languages.contains(language) {
      node.report("the language '\(language.rawValue)' is missing")
    }
  }

  private func clinic(_ root: YAMLNode, _ fields: [String: YAMLNode]) -> Clinic? {
    guard let node = root.required("clinic", in: fields) else { return nil }
    let names = [
      "name", "city", "telephone", "whatsapp", "website", "permit", "physician", "license",
    ]
    let facts = node.fields(names)
    func fact(_ name: String) -> String { node.required(name, in: facts)?.words() ?? "" }
    if let code = root.required("country_code", in: fields) { checkCode(code) }
    if let whatsapp = facts["whatsapp"] { checkWhatsApp(whatsapp) }
    return Clinic(
      name: fact("name"), city: fact("city"), telephone: fact("telephone"),
      whatsapp: fact("whatsapp"), permit: fact("permit"), physician: fact("physician"),
      license: fact("license"),
      countryCode: root.required("country_code", in: fields)?.text() ?? "",
      placeholders: fields["placeholders"]?.items().compactMap { $0.text() } ?? [])
  }

  private func checkCode(_ node: YAMLNode) {
    guard let text = node.text(), (try? Contact.countryCode(text)) != text else { return }
    node.report("'\(text)' is no country code", hint: "write it as \"+52\"")
  }

  /// Links to a conversation want the country code and the number.
  private func checkWhatsApp(_ node: YAMLNode) {
    guard let text = node.words() else { return }
    do throws(Contact.Problem) {
      guard text.hasPrefix("+") else { throw .countryCodeMalformed }
      _ = try Contact.telephone(countryCode: "", text, isNeeded: true)
    } catch {
      node.report(
        "'\(text)' is no number that WhatsApp can write to: \(error)",
        hint: "write it with its country code, as \"+52 664 000 0000\"")
    }
  }

  private func limits(_ node: YAMLNode) -> ClinicPack.Limits {
    let fields = node.fields([
      "idle_seconds", "countdown_seconds", "name_length", "idle_staff_minutes",
      "retention_months", "blocking_months", "closed_days",
    ])
    let defaults = ClinicPack.Limits()
    let limits = ClinicPack.Limits(
      idleSeconds: fields["idle_seconds"]?.number() ?? defaults.idleSeconds,
      countdownSeconds: fields["countdown_seconds"]?.number() ?? defaults.countdownSeconds,
      idleStaffMinutes: fields["idle_staff_minutes"]?.number() ?? defaults.idleStaffMinutes,
      retentionMonths: fields["retention_months"]?.number() ?? defaults.retentionMonths,
      blockingMonths: fields["blocking_months"]?.number() ?? defaults.blockingMonths,
      closedDays: fields["closed_days"]?.items().compactMap(day) ?? defaults.closedDays)
    if limits.countdownSeconds < 20 {
      fields["countdown_seconds"]?.report("the countdown must last at least 20 seconds")
    }
    if limits.idleSeconds < 10 {
      fields["idle_seconds"]?.report("the countdown may not begin before 10 seconds")
    }
    if !(1...60).contains(limits.idleStaffMinutes) {
      fields["idle_staff_minutes"]?.report("a console locks itself after 1 to 60 minutes")
    }
    if limits.retentionMonths < 1 {
      fields["retention_months"]?.report("a lead must be kept for at least a month")
    }
    if limits.blockingMonths < 0 {
      fields["blocking_months"]?.report("a lead cannot be blocked for less than no time")
    }
    return limits
  }

  private func day(_ node: YAMLNode) -> CalendarDay? {
    guard let text = node.text() else { return nil }
    guard let day = CalendarDay(iso: text) else {
      node.report("'\(text)' is no day of the calendar", hint: "write it as 2026-12-24")
      return nil
    }
    return day
  }
}
