; `x || true` and `a.b == a.b` where they decide what is done.
(if_statement condition: (binary_expression operator: "||" right: (true)) @finding)
(if_statement condition: (binary_expression left: (true) operator: "||") @finding)
((if_statement condition: (binary_expression left: (selector_expression) @left operator: "==" right: (selector_expression) @right) @finding)
  (#eq? @left @right))
