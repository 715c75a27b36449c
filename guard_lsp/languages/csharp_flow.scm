; Where names get their values in C#, and what tests them.
(method_declaration) @scope
(constructor_declaration) @scope
(local_function_statement) @scope
(lambda_expression) @scope
(anonymous_method_expression) @scope
(accessor_declaration) @scope
(variable_declarator name: (_) @target "=" (_) @value) @define
(variable_declarator (tuple_pattern) @target "=" (_) @value) @define
(assignment_expression left: (_) @target operator: "=" right: (_) @value) @define
(assignment_expression left: (_) @target operator: ["+=" "??="] right: (_) @value) @extend
(foreach_statement left: (_) @target right: (_) @value) @define
(is_pattern_expression expression: (_) @value pattern: (declaration_pattern name: (_) @target)) @define
(is_pattern_expression expression: (_) @value
  pattern: (negated_pattern (declaration_pattern name: (_) @target))) @define
; `table.TryGetValue(key, out var name)`: what comes out is the table's.
(invocation_expression function: (_) @value
  arguments: (argument_list (argument (declaration_expression name: (_) @target)))) @define
(invocation_expression
  function: (member_access_expression expression: (identifier) @target name: (identifier) @_adds)
  arguments: (argument_list) @value
  (#match? @_adds "^(?:Append|AppendLine|AppendFormat|Add|AddRange|Insert|Write|WriteLine|Push|Enqueue|AppendJoin)$")) @extend
(if_statement condition: (_) @test)
(while_statement condition: (_) @test)
(conditional_expression condition: (_) @test)
(switch_statement value: (_) @test)
(binary_expression left: (_) @test operator: "&&")
(expression_statement (invocation_expression) @test)
(expression_statement (await_expression (invocation_expression) @test))
(return_statement (_) @returned)
(arrow_expression_clause (_) @returned)
