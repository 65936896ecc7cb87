import Consultation
import Primitives
import RuleProof

/// One reading of a pack's files into values.
struct PackReading {
  let log: ProblemLog
  private var texts: [String: String] = [:]
  private var roots: [String: YAMLNode] = [:]

  /// Takes the bytes of every file; reports those that are not text, or not YAML where they must be.
  ///
  /// - Parameter omitted: files to leave alone.
  init(contents: [String: [UInt8]], omitting omitted: Set<PackFolder.File>, log: ProblemLog) {
    self.log = log
    let omitted = Set(omitted.map(\.rawValue))
    for (file, bytes) in contents where !omitted.contains(file) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        log.add(
          PackProblem(
            file: file, line: Self.lineOfInvalidUTF8(bytes), column: 1, .file(.notUTF8)))
        continue
      }
      texts[file] = text
      if file.hasSuffix(".yaml") { roots[file] = YAMLNode(text: text, file: file, log: log) }
    }
  }

  /// The pack, or `nil` where something is missing; problems are in the log. Of what was omitted,
  /// nothing is in it.
  func pack(requiring phrases: [String], sha256: String) -> LoadedPack? {
    // What a broken file leaves out would be missed all over the others.
    guard log.problems.isEmpty else { return nil }
    let identity = root(.identity).map(ClinicFile.init)
    let content = content(closedDays: identity?.limits.closedDays ?? [])
    let redLines = content.treatments.flatMap { treatments in
      root(.redLines).map {
        RedLinesFile(
          $0, questions: content.questions, treatments: treatments, sources: content.known)
      }
    }
    reportUnreachable(content.questionnaire, rules: content.rules)
    let wordings = wordings(
      needed: content.neededWords.union(phrases), forbidden: identity?.forbidden ?? [:])
    let notices = notices(forbidden: identity?.forbidden ?? [:])
    let examples = content.treatments.flatMap { treatments in
      root(.examples).map {
        ExamplesFile(
          $0, questionnaire: content.questionnaire, treatments: treatments,
          rules: Set(content.rules.map(\.id)))
      }
    }
    guard let identity, let clinic = identity.clinic else { return nil }
    let pack = ClinicPack(
      identity: .init(id: identity.id, version: identity.version, sha256: sha256),
      clinic: clinic, limits: identity.limits, questionnaire: content.questionnaire,
      ruleBook: RuleBook(rules: content.rules, catalogue: content.catalogue),
      sources: content.sources, lessons: content.lessons, wordings: wordings, notices: notices)
    return LoadedPack(
      pack: pack, examples: examples?.examples ?? [], base: examples?.base ?? [:],
      redLines: redLines?.redLines ?? [], keptRules: content.rulesFile?.kept ?? [:],
      excuses: content.rulesFile?.excuses ?? [:], sourcePlaces: content.sourcePlaces)
  }

  /// What the pack knows, each file read after those that it names.
  private func content(closedDays: [CalendarDay]) -> Content {
    let questions = root(.questions).map { QuestionsFile($0).questions } ?? []
    let sourcesFile = root(.sources).map { SourcesFile($0) }
    let sources = sourcesFile?.sources ?? [:]
    let known = Set(sources.keys)
    let lessons = root(.lessons).map { LessonsFile($0, sources: known).lessons } ?? []
    let treatments = root(.treatments).map {
      TreatmentsFile($0, questions: questions, sources: known)
    }
    let rules = treatments.flatMap { treatments in
      root(.rules).map {
        RulesFile($0, questions: questions, treatments: treatments, sources: known)
      }
    }
    var catalogue = treatments?.catalogue ?? Catalogue(treatments: [])
    catalogue.openDays = OpenDays(closedDays: closedDays)
    return Content(
      questionnaire: Questionnaire(questions, rules: rules?.rules ?? []), sources: sources,
      sourcePlaces: sourcesFile?.places ?? [:], lessons: lessons, catalogue: catalogue,
      treatments: treatments, rulesFile: rules)
  }

  /// Questions, treatments and rules, with what they rest on.
  private struct Content {
    let questionnaire: Questionnaire
    let sources: [SourceID: Source]
    let sourcePlaces: [SourceID: PackPlace]
    let lessons: [Lesson]
    let catalogue: Catalogue
    let treatments: TreatmentsFile?
    let rulesFile: RulesFile?

    var questions: [Question] { questionnaire.questions }
    var rules: [Rule] { rulesFile?.rules ?? [] }
    var known: Set<SourceID> { Set(sources.keys) }

    var neededWords: Set<String> {
      NeededWords.keys(questions: questions, catalogue: catalogue, rules: rules, lessons: lessons)
    }
  }

  private func root(_ file: PackFolder.File) -> YAMLNode? { root(file.rawValue) }

  private func root(_ file: String) -> YAMLNode? { roots[file] }

  private static func lineOfInvalidUTF8(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: Array($0), as: UTF8.self) == nil } ?? 0) + 1
  }

  private func wordings(
    needed: Set<String>, forbidden: [Language: ForbiddenWords]
  ) -> [Language: Wording] {
    var wordings: [Language: Wording] = [:]
    for language in Language.allCases {
      let roots = PackFolder.textFiles(language).compactMap { root($0) }
      let files = TextFiles(roots, language: language)
      files.check(against: needed, forbidden: forbidden[language])
      wordings[language] = Wording(language: language, texts: files.texts)
    }
    return wordings
  }

  private func notices(
    forbidden: [Language: ForbiddenWords]
  ) -> [Language: PrivacyNotice] {
    var notices: [Language: PrivacyNotice] = [:]
    for language in Language.allCases {
      let parts = PackFolder.noticeFiles(language).map { file -> String in
        let text = texts[file] ?? ""
        let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
          let line = String(decoding: line, as: UTF8.self)
          for word in forbidden[language]?.found(in: line) ?? [] {
            log.add(
              PackProblem(
                file: file, line: number + 1, column: 1, .text(.forbiddenInNotice(word))))
          }
        }
        return text
      }
      let bytes = Array((parts[0] + "\u{0}" + parts[1]).utf8)
      notices[language] = PrivacyNotice(
        summary: parts[0], full: parts[1], sha256: SHA256.digest(of: bytes).hexadecimal)
    }
    return notices
  }

  /// Reports questions, and with them their options, that no visitor can reach.
  private func reportUnreachable(_ questionnaire: Questionnaire, rules: [Rule]) {
    guard let node = root(.questions), !questionnaire.questions.isEmpty else { return }
    let unreachable = Reachability(questionnaire, rules: rules).unreachable
    guard !unreachable.isEmpty else { return }
    for item in node.child("questions")?.items() ?? [] {
      guard let id = item.child("id"), let name = id.scalar,
        unreachable.contains(QuestionID(name))
      else { continue }
      id.report(.question(.unreachable(name)))
    }
  }
}
