import ArgumentParser
import Consultation
import ContentPack
import LeadFormats
import RuleProof

/// `antesala pack verify`: whether somebody who may answers for a pack.
struct PackVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say who has signed a pack, for what, and until when.",
    discussion: """
      Exit status: 0 reviewed, 65 not reviewed, with the reason. OpenSSH says the same:

        ssh-keygen -Y verify -f SIGNERS -I NAME -n antesala-pack \\
          -s review.txt.sig < review.txt
      """)

  @Argument(help: "The pack's folder.")
  var folder: String?

  @OptionGroup var pack: PackOption

  @ArgumentParser.Option(help: "text or json.")
  var format: ResultFormat = .text

  func run() throws {
    var option = pack
    option.folder = folder ?? option.folder
    let identity = try option.load().pack.identity
    let review: PackReview
    do throws(ReviewRefusal) {
      review = try option.review(of: identity)
    } catch {
      throw Failure.pack(.unreviewed(path: option.path, error))
    }
    switch format {
    case .json: try StandardOutput.write(SortedJSON.line(review))
    case .text:
      try StandardOutput.write(
        """
        \(option.path): \(identity.id) \(identity.version), sha256 \(identity.sha256)
        reviewed by \(review.name), license \(review.license)
        scope: \(review.scope)
        signed on \(review.signedOn), holds until \(review.until)
        key \(review.fingerprint) of \(review.principal)

        """)
    }
  }
}
