; Where names get their values in JavaScript and TypeScript, and what tests them.
(function_declaration) @scope
(function_expression) @scope
(generator_function_declaration) @scope
(arrow_function) @scope
(method_definition) @scope
(variable_declarator name: (_) @target value: (_) @value) @define
((assignment_expression left: (_) @target right: (_) @value) @define
  (#not-match? @target "[uU](rl|RL|ri|RI)\\.(search|hash|pathname|port|username|password)$"))
(for_in_statement left: (_) @target right: (_) @value) @define
(augmented_assignment_expression left: (_) @target right: (_) @value) @extend
(call_expression function: (member_expression object: (_) @target property: (property_identifier) @method)
  arguments: (arguments) @value
  (#any-of? @method "push" "unshift" "add" "set" "append" "write" "concat")
  (#not-match? @target "(searchParams|headers)$")) @extend
(if_statement condition: (_) @test)
(while_statement condition: (_) @test)
(ternary_expression condition: (_) @test)
(binary_expression left: (_) @test operator: "&&")
(expression_statement (call_expression) @test)
(expression_statement (await_expression (call_expression) @test))
(return_statement (_) @returned)
