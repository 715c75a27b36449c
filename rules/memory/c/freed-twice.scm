; Memory that is used in the statement after the one that gave it back, or in the next but one.
(compound_statement
  (expression_statement (call_expression function: (identifier) @_free
    arguments: (argument_list . (identifier) @_freed .)))
  . (comment)* . (expression_statement [
      (call_expression arguments: (argument_list (identifier) @_used))
      (call_expression arguments: (argument_list (field_expression argument: (identifier) @_used)))
      (assignment_expression left: (field_expression argument: (identifier) @_used))
      (assignment_expression left: (subscript_expression argument: (identifier) @_used))
      (assignment_expression right: (field_expression argument: (identifier) @_used))]) @finding
  (#eq? @_free "free") (#eq? @_freed @_used))
(compound_statement
  (expression_statement (call_expression function: (identifier) @_free
    arguments: (argument_list . (identifier) @_freed .)))
  . (comment)* . (expression_statement (call_expression))
  . (comment)* . (expression_statement [
      (call_expression arguments: (argument_list (identifier) @_used))
      (call_expression arguments: (argument_list (field_expression argument: (identifier) @_used)))
      (assignment_expression left: (field_expression argument: (identifier) @_used))]) @finding
  (#eq? @_free "free") (#eq? @_freed @_used))
(compound_statement
  (expression_statement (call_expression function: (identifier) @_free
    arguments: (argument_list . (identifier) @_freed .)))
  . (comment)* . (return_statement [
      (identifier) @_used
      (field_expression argument: (identifier) @_used)
      (subscript_expression argument: (identifier) @_used)]) @finding
  (#eq? @_free "free") (#eq? @_freed @_used))
