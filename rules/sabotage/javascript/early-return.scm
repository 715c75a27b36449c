; `return true` with more behind it, in a function that checks something.
((function_declaration name: (identifier) @name
  body: (statement_block (return_statement (true)) @finding . (_) @rest))
  (#match? @name "(?i)(admin|authori[sz]|authenticat|permission|permitted|allowed|password|token|signature|credential|csrf|access|login|licen[cs]e)") (#not-match? @rest "^/[/*]"))
((method_definition name: (_) @name
  body: (statement_block (return_statement (true)) @finding . (_) @rest))
  (#match? @name "(?i)(admin|authori[sz]|authenticat|permission|permitted|allowed|password|token|signature|credential|csrf|access|login|licen[cs]e)") (#not-match? @rest "^/[/*]"))
((variable_declarator name: (identifier) @name
  value: (arrow_function body: (statement_block (return_statement (true)) @finding . (_) @rest)))
  (#match? @name "(?i)(admin|authori[sz]|authenticat|permission|permitted|allowed|password|token|signature|credential|csrf|access|login|licen[cs]e)") (#not-match? @rest "^/[/*]"))
