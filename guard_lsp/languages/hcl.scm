; The facts of Terraform and other HCL that rules ask about: a block is a key too, named by its kind
; and its first label.
(attribute (identifier) @key (expression) @value) @pair
(object_elem key: (_) @key val: (_) @value) @pair
(block (body)? @value) @block
(body) @mapping
(object) @mapping
(string_lit) @string
(quoted_template) @string
(heredoc_template) @string
(function_call (identifier) @callee (function_arguments)? @arguments) @call
(comment) @comment
