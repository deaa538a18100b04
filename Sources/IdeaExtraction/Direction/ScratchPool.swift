import Synchronization

/// Memory that estimates use for a while, kept for the next one; as many pieces as threads ever estimated at one time.
final class ScratchPool: Sendable {
  private let idle = Mutex<[SlotSet]>([])

  func take() -> SlotSet { idle.withLock { $0.popLast() } ?? SlotSet() }

  func put(_ scratch: SlotSet) { idle.withLock { $0.append(scratch) } }
}
