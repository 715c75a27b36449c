; `if err != nil { }`, with or without a call before the condition.
(if_statement
  condition: (binary_expression
    left: (identifier)
    operator: "!="
    right: (nil))
  consequence: (block) @body
  (#match? @body "^\\{\\s*(//[^\\n]*\\s*)*\\}$")) @finding
