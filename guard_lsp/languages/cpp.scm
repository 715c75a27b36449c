; What C++ writes differently. `T name(a, b)` is a declaration and the call of a constructor.
(new_expression arguments: (argument_list) @arguments) @call
(declaration type: (_) @callee declarator: (init_declarator value: (argument_list) @arguments)) @call
(declaration type: (_) @callee declarator: (init_declarator value: (initializer_list) @arguments)) @call
(init_declarator declarator: (identifier) @target value: (argument_list . (_) @value .)) @assign
(init_declarator declarator: (identifier) @target value: (initializer_list . (_) @value .)) @assign
(init_declarator declarator: (reference_declarator (identifier) @target) value: (_) @value) @assign
(field_declaration declarator: (field_identifier) @target default_value: (_) @value) @assign
(optional_parameter_declaration declarator: (identifier) @target default_value: (_) @value) @assign
(raw_string_literal) @string
(catch_clause body: (compound_statement) @body) @catch
(using_declaration (qualified_identifier) @module) @import
(namespace_alias_definition name: (_) @alias (nested_namespace_specifier) @module) @import
