; The facts of a Ruby chunk that rules ask about. A command between backticks is a call of "`".
(call arguments: (argument_list) @arguments) @call
(call receiver: (_) !arguments) @call
(call method: (_) !arguments !receiver) @call
(subshell . "`" @callee) @call @argument
(assignment left: (_) @target right: (_) @value) @assign
(operator_assignment left: (_) @target right: (_) @value) @assign
(optional_parameter name: (_) @target value: (_) @value) @assign
(keyword_parameter name: (_) @target value: (_) @value) @assign
(pair key: (_) @key value: (_) @value) @pair
(string) @string
(heredoc_body) @string
(comment) @comment
(rescue body: (then) @body) @catch
(rescue !body "rescue" @body) @catch
(call method: (identifier) @_require arguments: (argument_list . (string) @module .)
  (#match? @_require "^require(_relative)?$")) @import
