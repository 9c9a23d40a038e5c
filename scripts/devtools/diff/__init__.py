"""What differs between two corrected documents.

- `change`: one difference
- `shapes`: types as people read them
- `compare`: two documents, side by side
- `moves`: properties that went from one parent to another
- `page`: docs/versions.md
- `cli`: the command `scripts/diff`
"""
