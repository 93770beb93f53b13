"""Read what editors write: strict YAML, the models, their checks."""
