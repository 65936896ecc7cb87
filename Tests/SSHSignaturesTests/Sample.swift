/// Made once by OpenSSH 9.2 with keys that sign nothing else, over ``message``:
/// `ssh-keygen -Y sign -n antesala-pack`.
enum Sample {
  static let message = Array("what is signed\n".utf8)

  static let ed25519Key =
    "ssh-ed25519 "
    + "AAAAC3NzaC1lZDI1NTE5AAAAIFlda8h+B952lYFOr+N0IAX7bBjpLNbUD2oa+QjK3oV3"
  static let ecdsaKey =
    "ecdsa-sha2-nistp256 "
    + "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBGrqTvIZ5N09myIDe4"
    + "iUAnW09xFvjXchtEXHGi0Bfb4zoLNiV1+2J0b0XYwsu1ZAPekMtHTugIjswDOSfCGXoOs="
  static let rsaKey = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC"

  static let ed25519 = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgWV1ryH4H3naVgU6v43QgBftsGO
    ks1tQPahr5CMrehXcAAAANYW50ZXNhbGEtcGFjawAAAAAAAAAGc2hhNTEyAAAAUwAAAAtz
    c2gtZWQyNTUxOQAAAEBBRcPRQZlweeHSCDt42dPP4e0trVjcAv59flU/yzojw5FJJHJ6Oh
    8OeQSy3OaEZ/fbbDoC0dQjgKE+IX6jSgoP
    -----END SSH SIGNATURE-----
    """

  static let ecdsa = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAAGgAAAATZWNkc2Etc2hhMi1uaXN0cDI1NgAAAAhuaXN0cDI1NgAAAE
    EEaupO8hnk3T2bIgN7iJQCdbT3EW+NdyG0RccaLQF9vjOgs2JXX7YnRvRdjCy7VkA96Qy0
    dO6AiOzAM5J8IZeg6wAAAA1hbnRlc2FsYS1wYWNrAAAAAAAAAAZzaGE1MTIAAABkAAAAE2
    VjZHNhLXNoYTItbmlzdHAyNTYAAABJAAAAIBlh6xbG14KnURmmxUOw+4fBYYdyo3BJnPrh
    rKeoK82FAAAAIQDCnyvccXcuN87Vyn34YyUf0HnVubi3ZYYw6dUDLDEqhg==
    -----END SSH SIGNATURE-----
    """

  static let withSHA256 = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgWV1ryH4H3naVgU6v43QgBftsGO
    ks1tQPahr5CMrehXcAAAANYW50ZXNhbGEtcGFjawAAAAAAAAAGc2hhMjU2AAAAUwAAAAtz
    c2gtZWQyNTUxOQAAAEDuiaLme6nUihPZDG8XvkepJST2jg1h9lupXQUHbBAQsNTncbqZb9
    A90Jra8a0BOk61GP707/8mufxYcs4HXcUM
    -----END SSH SIGNATURE-----
    """

  static let forFiles = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgWV1ryH4H3naVgU6v43QgBftsGO
    ks1tQPahr5CMrehXcAAAAEZmlsZQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUx
    OQAAAEAJZUFx90jcCo2c4ICS1M/SGPik3PfD22E67wO7SATiRNxT36o5WD2KBJTSBXB+d1
    c4ys8WTnEexgVronlfI3AN
    -----END SSH SIGNATURE-----
    """
}
