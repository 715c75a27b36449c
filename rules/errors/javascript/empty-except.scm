; A check or a clean-up of what is secret, whose errors are hidden.
((try_statement body: (_) @tried handler: (catch_clause body: (statement_block) @empty) @finding)
  (#match? @empty "^\\{\\s*((//[^\\n]*|/\\*[^*]*\\*/)\\s*)*\\}$")
  (#match? @tried "(?i)auth|verif|permi|passw|login|logout|revoke|token|signature|crypt|sanitiz|validat|session|csrf|\\brole"))
((call_expression
  function: (member_expression object: (_) @tried property: (property_identifier) @catch)
  arguments: (arguments . [(arrow_function) (function_expression)] @handler .)) @finding
  (#eq? @catch "catch")
  (#match? @handler "^(async\\s*)?(\\(\\s*\\w*\\s*\\)|\\w+)\\s*=>\\s*\\{\\s*\\}$|^function\\s*\\w*\\(\\s*\\w*\\s*\\)\\s*\\{\\s*\\}$")
  (#match? @tried "(?i)auth|verif|permi|passw|login|logout|revoke|token|signature|crypt|sanitiz|validat|session|csrf|\\brole"))
