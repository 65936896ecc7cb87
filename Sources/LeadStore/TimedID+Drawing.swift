public import Casework
public import Consultation

extension TimedID {
  /// Draws a new id by the system's chance.
  public init(now: Moment) {
    var chance = SystemRandomNumberGenerator()
    self.init(now: now, using: &chance)
  }
}
