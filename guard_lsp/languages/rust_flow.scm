; Where names get their values in Rust, and what tests them.
(function_item) @scope
(closure_expression) @scope
(let_declaration pattern: (_) @target value: (_) @value) @define
(let_condition pattern: (_) @target value: (_) @value) @define
(const_item name: (_) @target value: (_) @value) @define
(static_item name: (_) @target value: (_) @value) @define
(assignment_expression left: (_) @target right: (_) @value) @define
(compound_assignment_expr left: (_) @target right: (_) @value) @extend
(for_expression pattern: (_) @target value: (_) @value) @define
(match_expression value: (_) @value body: (match_block (match_arm pattern: (match_pattern [
  (identifier) (tuple_struct_pattern) (tuple_pattern) (ref_pattern) (mut_pattern) (struct_pattern)] @target)) @define))
(call_expression function: (field_expression value: (_) @target field: (field_identifier) @method)
  arguments: (arguments) @value
  (#any-of? @method "push" "push_str" "insert" "insert_str" "extend" "append" "write_str" "push_back")) @extend
; What is read into the text that is given.
(call_expression function: (field_expression value: (_) @value field: (field_identifier) @method)
  arguments: (arguments . (reference_expression value: (_) @target))
  (#any-of? @method "read_line" "read_to_string" "read_to_end" "read" "read_exact" "read_until")) @define
(if_expression condition: (_) @test)
(while_expression condition: (_) @test)
(match_arm pattern: (match_pattern condition: (_) @test))
(match_expression value: (_) @test)
(binary_expression left: (_) @test operator: "&&")
(expression_statement (try_expression (call_expression) @test))
(expression_statement (try_expression (await_expression (call_expression) @test)))
(expression_statement (macro_invocation) @test)
(return_expression (_) @returned)
