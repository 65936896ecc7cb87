import ArgumentParser
import Consultation
import ContentPack
import PackBook

/// `antesala assess`: answers in, assessment out, nothing saved.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Assess answers given as JSON; saves nothing.",
    discussion: """
      An empty list is "none", "unknown" is "I don't know", times ago are ISO 8601 durations \
      such as "P5M"; a missing answer is one not given.

      With --explain each treatment also says "why": the smallest sets of answers that cause its \
      status, written as answers are (null for one not given); and "milder": the status it can \
      come to, and the changes that must all happen first: a day, an event, something found out, \
      a clinician's clearance. It is null where nothing of that kind changes the status.
      """)

  @Argument(help: "A file of answers; standard input if left out.")
  var file: String?

  @Flag(help: "One JSON object a line in, one a line out; bad lines are told of and left out.")
  var lines = false

  @Flag(help: "Say why, and what would have to change.")
  var explain = false

  @Flag(help: "Say instead what the columns of pack export --format dmn hold for the answers.")
  var inputs = false

  /// How often to judge each set of answers: what it takes more than once is what judging costs.
  @ArgumentParser.Option(help: .hidden)
  var times = 1

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "The language of reasons, where the answers do not say: es or en.")
  var language: Language = .es

  func run() throws {
    let pack = try pack.loadForVisitors()
    let desk = AssessmentDesk(
      pack: pack, language: language, today: .today, explains: explain, times: times,
      model: inputs ? DecisionModel(pack, in: language) : nil)
    let input = try InputLines(file: file)
    if lines {
      try desk.assess(lines: input)
    } else {
      try desk.assess(whole: input)
    }
  }
}

/// Assesses one set of answers after another.
private struct AssessmentDesk: Sendable {
  let pack: ClinicPack
  let language: Language
  let today: CalendarDay
  let explains: Bool
  let times: Int
  /// Whose inputs are told, instead of an assessment.
  let model: DecisionModel?
  private let words: [Language: ReasonWords]

  init(
    pack: ClinicPack, language: Language, today: CalendarDay, explains: Bool, times: Int,
    model: DecisionModel?
  ) {
    self.model = model
    self.pack = pack
    self.language = language
    self.today = today
    self.explains = explains
    self.times = times
    words = pack.wordings.mapValues { ReasonWords(pack.ruleBook, wording: $0) }
  }

  func assess(whole input: InputLines) throws {
    let bytes = try input.all()
    guard !bytes.allSatisfy(Self.isSpace) else {
      throw Failure.answer(.none(name: input.name))
    }
    try StandardOutput.write(try assess(bytes, name: input.name, line: 1))
  }

  /// Takes all lines that are there at once, shares them among the processors, and answers in
  /// order; so a pipe that sends one line and waits is answered at once.
  ///
  /// A bad line is told of and has no answer; the others do.
  /// - Throws: at the end, where lines were bad.
  func assess(lines input: InputLines) throws {
    var (count, bad) = (0, 0)
    repeat {
      let batch = try batch(of: input)
      let name = input.name
      let answers = Parallel.map(batch) { line in
        Result { () throws(Failure) in
          try assess(line.bytes.get(), name: name, line: line.number)
        }
      }
      var ready: [UInt8] = []
      for answer in answers {
        switch answer {
        case .success(let bytes): ready += bytes
        case .failure(let failure):
          try StandardOutput.write(ready)
          ready = []
          failure.report(withHint: false)
          bad += 1
        }
      }
      count += answers.count
      try StandardOutput.write(ready)
    } while !input.isAtEnd
    guard bad == 0 else { throw Failure.answer(.badLines(name: input.name, bad, of: count)) }
  }

  /// The lines that are there at once, blank ones aside; not more than can well be held.
  private func batch(
    of input: InputLines
  ) throws -> [(number: Int, bytes: Result<[UInt8], Failure>)] {
    var batch: [(number: Int, bytes: Result<[UInt8], Failure>)] = []
    var bytes = 0
    repeat {
      switch try input.take() {
      case .whole(let line):
        bytes += line.count
        if !line.allSatisfy(Self.isSpace) { batch.append((input.number, .success(line))) }
      case .tooLong:
        let failure = input.tooLong(
          "the line", line: input.number, column: InputLines.longestLine + 1)
        batch.append((input.number, .failure(failure)))
      case nil: return batch
      }
    } while batch.count < 1024 && bytes < InputLines.longestLine && input.hasMoreAtOnce
    return batch
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private func assess(_ json: [UInt8], name: String, line: Int) throws(Failure) -> [UInt8] {
    let (interview, language) = try AnswerFile(json, name: name, line: line).interview(
      pack.questionnaire, today: today, language: language)
    if let model {
      return model.write(inputsOf: interview.sheet, of: pack.questionnaire) + [10]
    }
    for _ in stride(from: 1, to: times, by: 1) { _ = pack.ruleBook.assess(interview.sheet) }
    var writer = JSONWriter()
    pack.ruleBook.assess(interview.sheet).write(
      to: &writer, of: pack, words: words[language], explained: explains ? interview : nil)
    return writer.bytes + [10]
  }
}
