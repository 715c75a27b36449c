; The facts of a Python chunk that rules ask about; each capture is named in languages/README.md.
(call arguments: (argument_list) @arguments) @call
(assignment left: (_) @target right: (_) @value) @assign
(default_parameter name: (_) @target value: (_) @value) @assign
(typed_default_parameter name: (_) @target value: (_) @value) @assign
(keyword_argument name: (_) @key value: (_) @value) @pair
(pair key: (_) @key value: (_) @value) @pair
(string) @string
; A handler of one kind of error says what it expects, and may do nothing.
(except_clause . (block) @body) @catch
(except_clause . (comment) . (block) @body) @catch
(except_clause . (identifier) @caught (block) @body
  (#any-of? @caught "Exception" "BaseException")) @catch
(except_clause . (as_pattern . (identifier) @caught) (block) @body
  (#any-of? @caught "Exception" "BaseException")) @catch
(import_statement name: (dotted_name) @module) @import
(import_statement name: (aliased_import name: (dotted_name) @module alias: (identifier) @alias)) @import
(import_from_statement module_name: (_) @module name: (dotted_name) @name) @import
(import_from_statement module_name: (_) @module
  name: (aliased_import name: (dotted_name) @name alias: (identifier) @alias)) @import
(comment) @comment
