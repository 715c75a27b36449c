; Where names get their values in C++ alone.
(lambda_expression) @scope
(declaration declarator: (init_declarator declarator: (_) @target value: (argument_list) @value)) @define
(for_range_loop declarator: (_) @target right: (_) @value) @define
(binary_expression left: (_) @value operator: ">>" right: (identifier) @target
  (#match? @value "(?:\\bcin|[sS]tream|\\b[io]?fs|\\biss|\\bss|\\bfile|\\bin(?:put)?)\\b")) @define
(binary_expression left: (_) @target operator: "<<" right: (_) @value) @extend
(call_expression function: (field_expression argument: (_) @target field: (field_identifier) @method)
  arguments: (argument_list) @value
  (#any-of? @method "append" "push_back" "insert" "emplace_back" "assign" "push" "emplace" "replace" "write" "str")) @extend
