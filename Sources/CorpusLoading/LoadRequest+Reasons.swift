package import IdeaExtraction

extension LoadRequest {
  /// Tells why ideas of the request have their directions, with the model and the instruments that they were read with.
  package var directionReasons: DirectionReasons {
    guard let instruments else { return DirectionReasons() }
    return DirectionReasons(model: instruments.model, linker: instruments.linker)
  }
}
