; Where names get their values in Java, and what tests them.
(method_declaration) @scope
(constructor_declaration) @scope
(lambda_expression) @scope
(variable_declarator name: (_) @target value: (_) @value) @define
(assignment_expression left: (_) @target operator: "=" right: (_) @value) @define
(assignment_expression left: (_) @target operator: "+=" right: (_) @value) @extend
(enhanced_for_statement name: (_) @target value: (_) @value) @define
(resource name: (_) @target value: (_) @value) @define
(instanceof_expression left: (_) @value name: (identifier) @target) @define
(method_invocation object: (_) @target name: (identifier) @method arguments: (argument_list) @value
  (#any-of? @method "append" "add" "put" "insert" "addAll" "putAll" "write")) @extend
(if_statement condition: (_) @test)
(while_statement condition: (_) @test)
(ternary_expression condition: (_) @test)
(switch_expression condition: (_) @test)
(expression_statement (method_invocation) @test)
(return_statement (_) @returned)
