import ArgumentParser

/// `antesala leads`: for staff, at the command line.
struct LeadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leads",
    abstract: "Read the leads and note what was done; needs a staff passphrase.",
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: "Reading",
        subcommands: [
          LeadsListCommand.self, LeadsShowCommand.self, LeadsSearchCommand.self,
          LeadsContactCommand.self, LeadsDuplicatesCommand.self, LeadsReassessCommand.self,
          LeadsStatsCommand.self,
        ]),
      CommandGroup(
        name: "Working",
        subcommands: [
          LeadsStatusCommand.self, LeadsNoteCommand.self, LeadsAssignCommand.self,
          LeadsFollowUpCommand.self, LeadsMergeCommand.self, LeadsSeparateCommand.self,
          LeadsUndoCommand.self,
        ]),
      CommandGroup(
        name: "What the law asks",
        subcommands: [
          LeadsAccessCommand.self, LeadsRequestCommand.self, LeadsDocumentCommand.self,
          LeadsCorrectCommand.self, LeadsRevokeCommand.self, LeadsBlockCommand.self,
          LeadsUnblockCommand.self, LeadsEraseCommand.self,
        ]),
      CommandGroup(name: "Taking along", subcommands: [LeadsExportCommand.self]),
    ])
}
