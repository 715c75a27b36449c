; The address of what a loop gives a value each turn, in a list or an element that outlives the turn.
((for_statement
  (range_clause left: (expression_list (identifier) @each))
  body: (block (statement_list (_ right: (expression_list
    (call_expression function: (identifier) @append arguments: (argument_list
      (unary_expression operator: "&" operand: (identifier) @kept) @finding)))))))
  (#eq? @append "append") (#eq? @each @kept))
((for_statement
  (range_clause left: (expression_list (identifier) @each))
  body: (block (statement_list (assignment_statement right: (expression_list
    (unary_expression operator: "&" operand: (identifier) @kept) @finding)))))
  (#eq? @each @kept))
