; `x || true`, `x || "text"` and `a.b === a.b` where they decide what is done.
(if_statement condition: (parenthesized_expression (binary_expression operator: "||" right: (true)) @finding))
(if_statement condition: (parenthesized_expression (binary_expression left: (true) operator: "||") @finding))
(if_statement condition: (parenthesized_expression (binary_expression left: (binary_expression operator: ["==" "==="])
  operator: "||" right: (string)) @finding))
((if_statement condition: (parenthesized_expression (binary_expression
  left: (member_expression) @left operator: ["==" "==="] right: (member_expression) @right) @finding))
  (#eq? @left @right))
