; A check that has an answer of yes in its handler.
((method_declaration type: (boolean_type) name: (identifier) @name
  body: (block (try_statement (catch_clause body: (block (return_statement (true)) .))) @finding))
  (#match? @name "(?i)(auth|allow|verif|valid|check|permi|access|login|signature|^can[A-Z]|^may[A-Z])"))
