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
      node.report(.clinic(.languageMissing(language)))
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
    let code = fields["country_code"]?.text() ?? ""
    if let telephone = facts["telephone"] { checkTelephone(telephone, in: code) }
    if let whatsapp = facts["whatsapp"] { checkWhatsApp(whatsapp) }
    let placeholders = (fields["placeholders"]?.items() ?? []).filter { placeholder in
      let isFact = placeholder.text().map(names.contains) ?? false
      if !isFact { placeholder.report(.clinic(.noFact)) }
      return isFact
    }
    return Clinic(
      name: fact("name"), city: fact("city"), telephone: fact("telephone"),
      whatsapp: fact("whatsapp"), permit: fact("permit"), physician: fact("physician"),
      license: fact("license"),
      countryCode: root.required("country_code", in: fields)?.text() ?? "",
      placeholders: placeholders.compactMap { $0.text() })
  }

  private func checkCode(_ node: YAMLNode) {
    guard let text = node.text(), (try? Contact.countryCode(text)) != text else { return }
    node.report(.clinic(.noCountryCode(text)))
  }

  /// Visitors dial it: as it stands, at home or from abroad, an extension aside.
  private func checkTelephone(_ node: YAMLNode, in code: String) {
    guard let text = node.words(), (try? Contact.countryCode(code)) == code else { return }
    let number = text.prefix { $0 != "e" && $0 != "E" }
    do throws(Contact.Problem) {
      _ = try Contact.telephone(countryCode: code, String(number), isNeeded: true)
    } catch {
      node.report(.clinic(.noTelephone(text, error)))
    }
  }

  /// Links to a conversation want the country code and the number.
  private func checkWhatsApp(_ node: YAMLNode) {
    guard let text = node.words() else { return }
    do throws(Contact.Problem) {
      guard text.hasPrefix("+") else { throw .countryCodeMalformed }
      _ = try Contact.telephone(countryCode: "", text, isNeeded: true)
    } catch {
      node.report(.clinic(.noWhatsApp(text, error)))
    }
  }

  private func limits(_ node: YAMLNode) -> ClinicPack.Limits {
    let fields = node.fields([
      "idle_seconds", "countdown_seconds", "name_length", "idle_staff_minutes",
      "retention_months", "blocking_months", "closed_days", "reading",
    ])
    var reading: [Language: Int] = [:]
    for (key, node) in fields["reading"]?.entries() ?? [] {
      if let language = key.choice(Language.self) { reading[language] = node.number() }
    }
    let defaults = ClinicPack.Limits()
    let limits = ClinicPack.Limits(
      idleSeconds: fields["idle_seconds"]?.number() ?? defaults.idleSeconds,
      countdownSeconds: fields["countdown_seconds"]?.number() ?? defaults.countdownSeconds,
      idleStaffMinutes: fields["idle_staff_minutes"]?.number() ?? defaults.idleStaffMinutes,
      retentionMonths: fields["retention_months"]?.number() ?? defaults.retentionMonths,
      blockingMonths: fields["blocking_months"]?.number() ?? defaults.blockingMonths,
      closedDays: fields["closed_days"]?.items().compactMap { $0.day() } ?? defaults.closedDays,
      reading: reading)
    if limits.countdownSeconds < 20 {
      fields["countdown_seconds"]?.report(.clinic(.countdownTooShort))
    }
    if limits.idleSeconds < 10 {
      fields["idle_seconds"]?.report(.clinic(.countdownTooSoon))
    }
    if !(1...60).contains(limits.idleStaffMinutes) {
      fields["idle_staff_minutes"]?.report(.clinic(.lockOutOfRange))
    }
    if limits.retentionMonths < 1 {
      fields["retention_months"]?.report(.clinic(.retentionTooShort))
    }
    if limits.blockingMonths < 0 {
      fields["blocking_months"]?.report(.clinic(.blockingNegative))
    }
    return limits
  }
}
