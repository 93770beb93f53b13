"""Make the bilingual explainer site Chưng Cất / Distilled from structured content."""
