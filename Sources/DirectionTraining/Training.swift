package import IdeaExtraction

extension CrossValidation {
  /// The weights from all texts, with the calibration that cross-validation found, as the model file holds them.
  package func weights(_ problem: TrainingProblem, settings: TrainingSettings) -> DirectionWeights {
    let trained = fit(problem, rows: Array(0..<problem.rowCount), settings)
    let items = problem.features.indices.map { feature in
      let perKind = trained.map { $0[feature] * settings.scale }
      return DirectionWeights.Trained(
        feature: problem.features[feature], long: perKind.map { $0[0] - $0[2] },
        short: perKind.map { $0[1] - $0[2] })
    }
    return DirectionWeights(
      items,
      calibration: calibrations.map { (Float($0.factor), Float($0.long), Float($0.short)) })
  }
}
