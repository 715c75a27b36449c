; `sizeof` of a parameter that is a pointer, as the size of what it points to.
(function_definition
  declarator: [
    (function_declarator parameters: (parameter_list (parameter_declaration
      declarator: (pointer_declarator declarator: (identifier) @_parameter))))
    (pointer_declarator declarator: (function_declarator parameters: (parameter_list
      (parameter_declaration declarator: (pointer_declarator declarator: (identifier) @_parameter)))))]
  body: (compound_statement (expression_statement (call_expression
    function: (identifier) @_call
    arguments: (argument_list . (identifier) @_target
      (sizeof_expression value: (parenthesized_expression (identifier) @_measured)))) @finding))
  (#any-of? @_call "memset" "strncpy" "snprintf" "memcpy" "fgets" "strlcpy" "bzero")
  (#eq? @_parameter @_measured) (#eq? @_target @_measured))
