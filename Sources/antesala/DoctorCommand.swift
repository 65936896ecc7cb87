import ArgumentParser
import Consultation
import ContentPack
import CursesTerminal
import Glibc
import LeadStore
import RuleProof
import Screens
import Terminal

/// `antesala doctor`: what is wrong, and what to type.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at terminal, locale, pack, store and keys, and say what is wrong.")

  @OptionGroup var data: DataOption
  @OptionGroup var pack: PackOption

  /// What was found out about one thing.
  private enum Finding {
    case good(String)
    case bad(String, hint: String?)
  }

  func run() throws {
    let findings = [
      ("terminal", terminal()), ("locale", locale()), ("clock", clock()), ("pack", packFinding()),
      ("data", dataFolder()), ("keys", keys()), ("journal", journal()),
      ("strangers", strangers()), ("room", room()), ("memory", memory()),
    ]
    var isWell = true
    for (name, finding) in findings {
      let label = name.filled(to: 10)
      switch finding {
      case .good(let words): try StandardOutput.write("ok   \(label)\(words)\n")
      case .bad(let words, let hint):
        isWell = false
        try StandardOutput.write(
          "BAD  \(label)\(words)\n" + (hint.map { "     hint:     \($0)\n" } ?? ""))
      }
    }
    if !isWell { throw ExitCode(Failure.Code.configuration.rawValue) }
  }

  private func terminal() -> Finding {
    do throws(CursesError) {
      let description = try TerminalDescription(environment: CursesScreen.environment)
      var window = winsize()
      let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
      let (width, height) = (Int(window.ws_col), Int(window.ws_row))
      let size = known ? "\(width)x\(height)" : "no window here"
      let least = Size.smallestScreen
      if known, !Size(width: width, height: height).holds(least) {
        return .bad(
          "\(description.type), \(size): too small",
          hint: "\(least.width)x\(least.height) or more")
      }
      return .good("\(description.type), \(description.colors) colours, \(size)")
    } catch {
      return .bad("\(error)", hint: error.hint)
    }
  }

  private func locale() -> Finding {
    let encoding = TextEncoding.adopt()
    guard encoding.isUTF8 else {
      return .bad(
        "\(encoding.requested) is not UTF-8", hint: "LANG=es_MX.UTF-8, or LANG=C.UTF-8")
    }
    return .good(
      encoding.isReplaced
        ? "\(encoding.requested.isEmpty ? "none" : encoding.requested) is not UTF-8;"
          + " C.UTF-8 is used instead"
        : encoding.requested)
  }

  private func clock() -> Finding {
    let now = Moment.now
    let offset = Zone.wall.secondsFromUTC(at: now)
    let change = Zone.wall.nextChange(after: now)
    guard offset != 0 || change != nil else {
      return .bad(
        "\(Zone.wall.minute(of: now)) UTC: days begin and end by Greenwich, not by the clinic",
        hint: "timedatectl set-timezone America/Tijuana, or where the clinic is")
    }
    return .good(
      "\(Zone.wall.minute(of: now)), UTC\(Zone.offset(offset)), "
        + (change.map { "UTC\(Zone.offset($0.secondsFromUTC)) from \(Zone.wall.day(of: $0.at))" }
          ?? "all year"))
  }

  private func packFinding() -> Finding {
    do {
      let loaded = try pack.load().pack
      let identity = loaded.identity
      let invented = loaded.clinic.placeholders.joined(separator: ", ")
      return .good(
        "\(identity.id) \(identity.version), reviewed by \(pack.reviewer(of: identity))"
          + (invented.isEmpty ? "" : "; still invented: \(invented)"))
    } catch let failure as Failure {
      return .bad(failure.message, hint: failure.hint)
    } catch {
      return .bad("\(error)", hint: nil)
    }
  }

  private func store(_ body: (DataFolder) throws(LeadStoreError) -> String) -> Finding {
    do throws(LeadStoreError) {
      return .good(try body(try DataFolder(data.path)))
    } catch {
      return .bad(error.description, hint: error.hint)
    }
  }

  private func dataFolder() -> Finding { store { $0.path } }

  private func keys() -> Finding {
    store { folder throws(LeadStoreError) in
      let writer = try JournalWriter(folder)
      let keys = try folder.keys()
      if let seq = keys.unvouched.first { throw .keysUnvouched(seq: seq) }
      let prints = keys.listed.map(\.fingerprint).joined(separator: " and ")
      let staff = try folder.staffNames()
      guard folder.isForStaff else {
        return "device \(writer.device), sealed to \(prints); nothing here opens a lead"
      }
      guard !staff.isEmpty else { throw .noStaff(path: folder.path + "/staff") }
      return "device \(writer.device), sealed to \(prints),"
        + " staff: \(staff.joined(separator: ", "))"
    }
  }

  private func journal() -> Finding {
    do throws(LeadStoreError) {
      let result = try DataFolder(data.path).journal().verify()
      guard let first = result.problems.first else {
        return .good("\(result.entriesInWords), no problem found")
      }
      return .bad(
        "\(result.problems.count.counted("problem")), the first: \(first)",
        hint: "antesala store verify --data '\(data.path)'")
    } catch {
      return .bad(error.description, hint: error.hint)
    }
  }

  private func strangers() -> Finding {
    do throws(LeadStoreError) {
      let names = try DataFolder(data.path).strangers().map(\.legible)
      guard let first = names.first else { return .good("none: all in the folder is its own") }
      let more = names.count == 1 ? "" : " and \(names.count - 1) more"
      return .bad(
        "not made by this program: \(first)\(more)",
        hint: "look what it is, and move it out of '\(data.path)': an erasure does not reach it")
    } catch {
      return .bad(error.description, hint: error.hint)
    }
  }

  /// Whether what visitors and staff say may be written to swap.
  private func memory() -> Finding {
    if Process.keepOutOfSwap() { return .good("never written to swap") }
    let swaps = (try? InputLines(file: "/proc/swaps").all())?.filter { $0 == 10 }.count ?? 0
    return .good(
      swaps > 1
        ? "may be written to swap: LimitMEMLOCK=infinity in the kiosk's unit prevents it"
        : "no swap in use")
  }

  private func room() -> Finding {
    var status = statvfs()
    guard statvfs(data.path, &status) == 0 else { return .bad("no folder to look at", hint: nil) }
    let megabytes = Int(status.f_bavail) * Int(status.f_frsize) / 1_048_576
    return megabytes < 64
      ? .bad("\(megabytes) MiB left", hint: "make room on the disk of \(data.path)")
      : .good("\(megabytes) MiB left")
  }
}
