; Where names get their values in PHP, and what tests them.
(function_definition) @scope
(method_declaration) @scope
(anonymous_function) @scope
(arrow_function) @scope
(assignment_expression left: (_) @target right: (_) @value) @define
(reference_assignment_expression left: (_) @target right: (_) @value) @define
(augmented_assignment_expression left: (_) @target right: (_) @value) @extend
(static_variable_declaration name: (_) @target value: (_) @value) @define
(foreach_statement . (_) @value . (_) @target) @define
(function_call_expression function: (name) @_fills
  arguments: (arguments . (argument (variable_name) @target) . (_) @value)
  (#any-of? @_fills "array_push" "array_unshift")) @extend
; What these write into the variable that they are given.
(function_call_expression function: (name) @_fills
  arguments: (arguments . (_) @value . (argument (variable_name) @target))
  (#any-of? @_fills "parse_str" "mb_parse_str")) @extend
(if_statement condition: (_) @test)
(else_if_clause condition: (_) @test)
(while_statement condition: (_) @test)
(conditional_expression condition: (_) @test)
(switch_statement condition: (parenthesized_expression (_) @test))
(binary_expression left: (_) @test operator: "&&")
(expression_statement (function_call_expression) @test)
(expression_statement (member_call_expression) @test)
(expression_statement (scoped_call_expression) @test)
(return_statement (_) @returned)
