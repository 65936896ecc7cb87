import ArgumentParser
import Consultation
import ContentPack
import Glibc
import RuleProof
import SSHSignatures

/// `antesala pack sign`: a physician answers for a pack.
struct PackSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a pack that was reviewed, with a key of OpenSSH.",
    discussion: """
      Writes review.txt into the pack's folder: which pack, to the byte, for what, until when. \
      ssh-keygen signs it (review.txt.sig); a passphrase or a security key is asked for by \
      ssh-keygen, and never seen here. Any later change to the pack makes it unsigned again.

      Only a pack whose examples hold and whose theorems are proved is signed. Who may sign is \
      said elsewhere, in /etc/antesala/allowed_signers, a line each:

        NAME namespaces="antesala-pack" ssh-ed25519 AAAA…
      """)

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(
    name: .shortAndLong, help: "The key: a file, or its public half where an agent has it.")
  var key: String

  @ArgumentParser.Option(help: "The full name of who answers for the content.")
  var name: String

  @ArgumentParser.Option(
    help: "The number of the license to practise, such as a cédula profesional.")
  var license: String

  @ArgumentParser.Option(help: "What was reviewed.")
  var scope = "all"

  @ArgumentParser.Option(help: "The last day on which the review holds, YYYY-MM-DD.")
  var until: CalendarDay

  func validate() throws {
    for (option, value) in [("--name", name), ("--license", license), ("--scope", scope)] {
      guard !value.isEmpty, value == value.legible, value.utf8.count <= 200 else {
        throw ValidationError("\(option): one line of at most 200 bytes")
      }
    }
    guard until >= .today else { throw ValidationError("--until: \(until) is past") }
    guard until <= CalendarDay.today.adding(months: Self.longestMonths) else {
      throw ValidationError("--until: at most \(Self.longestMonths) months from today")
    }
  }

  /// Labels and evidence move: a review that holds for longer was not of what it covers then.
  private static let longestMonths = 24

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    let loaded = try option.load()
    try requireSound(loaded)
    let statement = ReviewStatement(
      pack: loaded.pack.identity, name: name, license: license, scope: scope, signedOn: .today,
      until: until)
    let place = "\(option.path)/\(ReviewStatement.file)"
    // A signature over what stood there before fits nothing any more.
    try remove(option.path + "/" + ReviewStatement.signatureFile)
    do {
      let output = try PrivateOutput(place)
      try output.write(Array(statement.text.utf8))
      guard try output.keep(replacing: true) else {
        throw Failure.signing(.noPlainFile(path: place))
      }
      try sign(place)
      let armored = try InputLines(file: place + ".sig").all()
      let signature = try SSHSignature(armored: String(decoding: armored, as: UTF8.self))
      try signature.verify(Array(statement.text.utf8), namespace: ReviewStatement.namespace)
      try share(place, like: option.path + "/pack.yaml")
      try StandardOutput.write(
        statement.text + "signed by \(signature.key.fingerprint)\n"
          + "hint: antesala pack verify '\(option.path)' says whether that key may\n")
    } catch {
      unlink(place)
      unlink(place + ".sig")
      if let error = error as? SSHSignatureError { throw Failure.signing(.signature(error)) }
      throw error
    }
  }

  private func requireSound(_ loaded: LoadedPack) throws {
    guard loaded.runExamples().failures.isEmpty else {
      throw Failure.signing(.exampleFails)
    }
    let prover = PackProver(loaded, today: .today, allowance: Effort(most: 200_000) { false })
    for (place, claim) in prover.claims.enumerated() {
      Progress.show("proving", place, of: prover.claims.count)
      guard prover.prove(claim).verdict != .proved else { continue }
      Progress.clear()
      throw Failure.signing(.notProved)
    }
    Progress.clear()
  }

  /// Whoever may read the pack may read by whom it was reviewed.
  private func share(_ place: String, like file: String) throws {
    var status = stat()
    guard stat(file, &status) == 0, chmod(place, status.st_mode & 0o666) == 0,
      chmod(place + ".sig", status.st_mode & 0o666) == 0
    else {
      throw Failure.signing(.unshared(path: place, errno))
    }
  }

  private func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw Failure.signing(.unreplaced(path: path, errno))
    }
  }

  /// Lets OpenSSH sign a file: it knows agents, security keys and locked key files.
  private func sign(_ place: String) throws {
    let arguments = [
      "ssh-keygen", "-Y", "sign", "-n", ReviewStatement.namespace, "-f", key, place,
    ]
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var child = pid_t()
    let code = posix_spawnp(&child, "ssh-keygen", nil, nil, words, environ)
    guard code == 0 else {
      throw Failure.signing(.signerUnstarted(code))
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Failure.signing(.signerRefused)
    }
  }
}
