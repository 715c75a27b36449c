; Where names get their values in Go, and what tests them.
(function_declaration) @scope
(method_declaration) @scope
(func_literal) @scope
(short_var_declaration left: (_) @target right: (_) @value) @define
(assignment_statement left: (_) @target operator: "=" right: (_) @value
  (#not-match? @value "^append\\(")) @define
(assignment_statement left: (_) @target operator: "=" right: (_) @value
  (#match? @value "^append\\(")) @extend
(assignment_statement left: (_) @target operator: "+=" right: (_) @value) @extend
(var_spec name: (_) @target value: (_) @value) @define
(const_spec name: (_) @target value: (_) @value) @define
; A declaration without a value, and the number of a turn: type and keyword carry nothing.
(var_spec name: (_) @target type: (_) @value !value) @define
(range_clause left: (expression_list . (identifier) @target) "range" @value
  (#match? @target "^(?:_|i|j|n|idx|index|pos)$")) @define
(range_clause left: (expression_list . (identifier) @target) right: (_) @value
  (#not-match? @target "^(?:_|i|j|n|idx|index|pos)$")) @define
(range_clause left: (expression_list (_) . (_) @target) right: (_) @value) @define
(receive_statement left: (_) @target right: (_) @value) @define
(type_switch_statement alias: (_) @target value: (_) @value) @define
(call_expression arguments: (argument_list (unary_expression operator: "&" operand: (_) @target))) @extend @value
; What a decoder, a request or a copy writes into the variable it is given.
(call_expression function: (selector_expression field: (field_identifier) @method)
  arguments: (argument_list (identifier) @target)
  (#match? @method "^(?:Bind|BodyParser|QueryParser|ParamsParser|ShouldBind|BindJSON|BindQuery|Decode|Unmarshal|Read|ReadFull)")) @extend @value
(call_expression function: (identifier) @method arguments: (argument_list . (_) @target . (_) @value)
  (#eq? @method "copy")) @extend
(call_expression function: (selector_expression operand: (_) @target field: (field_identifier) @method)
  arguments: (argument_list) @value
  (#any-of? @method "WriteString" "Write" "Add" "Set" "WriteByte" "WriteRune" "Append" "PushBack")) @extend
(call_expression function: (selector_expression field: (field_identifier) @method)
  arguments: (argument_list . (unary_expression operator: "&" operand: (_) @target) . (_) @value)
  (#match? @method "^Fprint")) @extend
(if_statement condition: (_) @test)
(for_statement (for_clause condition: (_) @test))
(expression_switch_statement value: (_) @test)
(expression_case value: (_) @test)
(binary_expression left: (_) @test operator: "&&")
(expression_statement (call_expression) @test)
(return_statement (_) @returned)
