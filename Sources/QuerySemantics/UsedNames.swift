package import QuerySyntax

/// The names given by `let` and the parameters that a statement speaks of, with those that these speak of themselves: in lower case,
/// `:name` for parameters.
///
/// A value that is spelled like a name is none. A name that its statement gives is not among them.
package func usedNames(by statement: Statement, in environment: NameEnvironment) -> Set<String> {
  var resolver = Resolver(environment: environment)
  _ = resolver.statement(statement)
  return resolver.usedNames
}
