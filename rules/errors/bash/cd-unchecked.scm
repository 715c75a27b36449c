; A `cd` that stands alone, right before an `rm`.
(compound_statement
  (command name: (command_name) @_cd) @finding
  . (command name: (command_name) @_rm)
  (#eq? @_cd "cd") (#eq? @_rm "rm"))
(program
  (command name: (command_name) @_cd) @finding
  . (command name: (command_name) @_rm)
  (#eq? @_cd "cd") (#eq? @_rm "rm"))
