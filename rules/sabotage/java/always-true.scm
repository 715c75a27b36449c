; `x || true` and `a.equals(a)` where they decide what is done.
(if_statement condition: (parenthesized_expression (binary_expression operator: "||" right: (true)) @finding))
(if_statement condition: (parenthesized_expression (binary_expression left: (true) operator: "||") @finding))
((if_statement condition: (parenthesized_expression (method_invocation object: (_) @left
  name: (identifier) @name arguments: (argument_list . (_) @right .)) @finding))
  (#eq? @name "equals") (#eq? @left @right))
