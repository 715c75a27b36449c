; Where names get their values in Python, and what tests them; see languages/README.md.
(function_definition) @scope
(lambda) @scope
(assignment left: (_) @target right: (_) @value) @define
(named_expression name: (_) @target value: (_) @value) @define
(for_statement left: (_) @target right: (_) @value) @define
(for_in_clause left: (_) @target right: (_) @value) @define
(as_pattern . (_) @value alias: (as_pattern_target (_) @target)) @define
(augmented_assignment left: (_) @target right: (_) @value) @extend
(call function: (attribute object: (_) @target attribute: (identifier) @method)
  arguments: (argument_list) @value
  (#any-of? @method "append" "extend" "insert" "add" "update" "write" "setdefault" "appendleft")) @extend
(if_statement condition: (_) @test)
(elif_clause condition: (_) @test)
(while_statement condition: (_) @test)
(if_clause (_) @test)
(assert_statement . (_) @test)
(conditional_expression (_) . (_) @test . (_))
(expression_statement (call) @test)
(return_statement (_) @returned)
