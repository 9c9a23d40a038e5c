"""From a vendored OpenAPI document to the generated package."""
