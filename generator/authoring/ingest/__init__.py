"""Begin an article from its text: what can be recognised without a model, and nothing of its sentences."""
