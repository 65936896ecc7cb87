import Consultation

extension Assessment {
  /// The assessment in the form that `antesala assess` promises.
  ///
  /// - Parameter explained: the interview that each finding is to be explained by, if it is.
  func write(
    to json: inout JSONWriter, of pack: ClinicPack, words: ReasonWords?,
    explained: Interview? = nil
  ) {
    json.object { json in
      json.key("pack")
      json.object { json in
        json.key("id")
        json.string(pack.identity.id)
        json.key("version")
        json.string(pack.identity.version)
        json.key("sha256")
        json.string(pack.identity.sha256)
      }
      json.key("on")
      json.string(today.description)
      json.key("ended")
      json.string(ended?.text)
      json.key("treatments")
      json.list(findings) { json, finding in
        json.object { json in
          finding.write(to: &json, words: words)
          if let explained {
            pack.ruleBook.explain(finding, of: explained).write(to: &json, of: explained)
          }
        }
      }
    }
  }
}

extension Finding {
  fileprivate func write(to json: inout JSONWriter, words: ReasonWords?) {
    json.key("id")
    json.string(treatment.text)
    json.key("status")
    json.string(status.rawValue)
    json.key("until")
    json.string(until?.description)
    json.key("match")
    json.truth(isMatch)
    json.key("fit")
    json.string(fit?.rawValue)
    json.key("rank")
    json.number(rank)
    json.key("reasons")
    json.list(reasons) { json, reason in words?.write(reason, to: &json) }
    json.key("plan")
    if let plan { plan.write(to: &json) } else { json.null() }
  }
}

extension TreatmentPlan {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("concern")
      json.string(concern.text)
      json.key("sessions")
      json.list(sessions) { json, session in
        json.object { json in
          json.key("on")
          json.string(session.day.description)
          json.key("optional")
          json.truth(session.isOptional)
          json.key("red_until")
          json.string(session.redUntil.description)
        }
      }
      json.key("first_visible")
      firstVisible.write(to: &json)
      json.key("peak")
      peak.write(to: &json)
      json.key("warnings")
      json.list(warnings) { json, warning in json.string(warning.rawValue) }
    }
  }
}

extension TreatmentPlan.Days {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("from")
      json.string(from.description)
      json.key("to")
      json.string(to.description)
    }
  }
}
