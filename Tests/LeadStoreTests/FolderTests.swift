import LeadStore
import Testing

@Suite struct FolderTests {
  @Test(arguments: [
    ("a/b", "a"), ("a/b/", "a"), ("a//b", "a"), ("/a/b", "/a"), ("/b", "/"), ("//b//", "/"),
    ("b", "."), ("b/", "."), ("/", "/"), ("./b", "."), ("../b", ".."),
  ])
  func `a path lies in a folder`(path: String, folder: String) {
    #expect(Folder.parent(of: path) == folder)
  }
}
