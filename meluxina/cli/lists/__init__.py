"""Lists of things: `column` what is shown of each, `layout` how it fits a terminal, `listing` the options of all."""
