public import Casework
public import Consultation

extension Printout {
  /// Whom to call, since when they wait, about what.
  public func list(_ rows: some Sequence<CaseRow>) -> Table {
    table(
      [
        .columnFolio, .columnWaiting, .columnName, .sectionContact, .columnConcerns, .columnAdvice,
        .columnStage, .columnOwner, .columnFollowUp,
      ], rows.map(cells), none: .listEmpty)
  }

  private func cells(_ row: CaseRow) -> [String] {
    let one = row.case
    let contact = one.contact
    return [
      one.folio.description,
      one.waiting(at: says.now) == nil ? "—" : says.waiting(since: one.record.at),
      contact.name,
      row.person.mayBeContacted
        ? "\(says[.channel(contact.channel)]) \(address(of: contact))" : says[.recordNoContact],
      says.concerns(of: one.lead),
      says.firstAdvice(of: one.lead),
      says.stage(one.stage)
        + (row.duplicates.isEmpty ? "" : " (+\(row.duplicates.count))"),
      one.owner ?? "—",
      one.followUp.map { ($0.on < says.today ? "! " : "") + says.near($0.on) } ?? "—",
    ]
  }

  /// Where the channel that somebody chose leads to.
  private func address(of contact: Contact) -> String {
    switch contact.channel {
    case .email: contact.email ?? contact.spacedTelephone ?? "—"
    case .whatsapp, .call, .sms: contact.spacedTelephone ?? contact.email ?? "—"
    }
  }

  /// Records that may be of one person, the first of each group apart.
  public func duplicates(_ groups: [Duplicates], folios: [LeadID: Folio]) -> Table {
    func name(_ lead: LeadID) -> String { folios[lead]?.description ?? "—" }
    return table(
      [.columnFolio, .mergeTitle, .sectionContact],
      groups.map { group in
        [
          name(group.main), group.others.map(name).joined(separator: " "),
          Duplicates.Ground.allCases.filter(group.grounds.contains).map { ground in
            switch ground {
            case .telephone: says[.contactTelephone]
            case .email: says[.contactEmail]
            }
          }.joined(separator: ", "),
        ]
      }, none: .mergeNone)
  }

  /// Who saw what, in the order given; leads without a folio were erased.
  public func accesses(_ accesses: [AccessEvent], folios: [LeadID: Folio]) -> Table {
    table(
      [.columnWhen, .columnWho, .columnAct, .columnRecords, .reasonField],
      accesses.map { access in
        let about = access.leads.prefix(3).map { lead in
          folios[lead]?.description ?? says[.accessErased]
        }.joined(separator: " ")
        return [
          says.minute(access.at), access.by ?? "—", says[.act(access.act)],
          about + (access.leads.count > 3 ? " +\(access.leads.count - 3)" : ""),
          access.reason ?? "",
        ]
      }, none: .accessesNone)
  }

  /// What the clinic owes to those who asked for a right, in the order given.
  public func requests(_ requests: [(of: Case, PrivacyRequest)]) -> Table {
    table(
      [
        .columnFolio, .columnRight, .columnReceived, .columnState, .columnDue, .columnRequest,
      ],
      requests.map { one, request in
        let isLate = request.isOverdue(on: says.today, says.businessDays)
        return [
          one.folio.description, says[.right(request.right)],
          says.short(request.received), says[.state(request.state)],
          request.due(says.businessDays).map { day in
            says[isLate ? .requestLate : .requestDue, ["day": says.short(day)]]
          } ?? "—",
          request.id.description,
        ]
      }, none: .requestsNone)
  }

  private func table(
    _ head: [CasePhrase], _ rows: [[String]], none: CasePhrase
  ) -> Table {
    Table(head: head.map { says[$0] }, rows: rows, none: says[none])
  }
}
