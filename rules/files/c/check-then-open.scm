; A question about a path in a condition, and the same path opened right after or inside.
((if_statement
  condition: (_ [
    (call_expression function: (identifier) @_asks arguments: (argument_list . (identifier) @_path))
    (binary_expression left: (call_expression function: (identifier) @_asks
      arguments: (argument_list . (identifier) @_path)))
    (unary_expression (call_expression function: (identifier) @_asks
      arguments: (argument_list . (identifier) @_path)))])
  consequence: (compound_statement [
    (declaration declarator: (init_declarator value: (call_expression function: (identifier) @_opens
      arguments: (argument_list . (identifier) @_opened))))
    (expression_statement (assignment_expression right: (call_expression
      function: (identifier) @_opens arguments: (argument_list . (identifier) @_opened))))
    (expression_statement (call_expression
      function: (identifier) @_opens arguments: (argument_list . (identifier) @_opened)))])) @finding
  (#any-of? @_asks "access" "stat" "lstat")
  (#any-of? @_opens "fopen" "open" "chmod" "chown" "unlink" "remove" "rename")
  (#eq? @_path @_opened))
(compound_statement
  (if_statement
    condition: (_ [
      (call_expression function: (identifier) @_asks arguments: (argument_list . (identifier) @_path))
      (binary_expression left: (call_expression function: (identifier) @_asks
        arguments: (argument_list . (identifier) @_path)))])) @finding
  . [
    (declaration declarator: (init_declarator value: (call_expression function: (identifier) @_opens
      arguments: (argument_list . (identifier) @_opened))))
    (declaration declarator: (init_declarator declarator: (pointer_declarator) value: (call_expression
      function: (identifier) @_opens arguments: (argument_list . (identifier) @_opened))))
    (expression_statement (assignment_expression right: (call_expression
      function: (identifier) @_opens arguments: (argument_list . (identifier) @_opened))))]
  (#any-of? @_asks "access" "stat" "lstat")
  (#any-of? @_opens "fopen" "open" "chmod" "chown" "unlink" "remove" "rename")
  (#eq? @_path @_opened))
