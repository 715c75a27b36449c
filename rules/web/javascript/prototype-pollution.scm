; A function that copies keys into the depth of another object and looks at none of them.
((function_declaration name: (identifier) @name
  body: (statement_block [(for_in_statement) (expression_statement)] @loop)) @finding
  (#match? @name "(?i)^(deep_?)?(merge|extend|assign|set|mix)(deep|recursive|objects?|nested|path)?$")
  (#match? @loop "\\[[a-zA-Z_]+\\]\\s*=[^=]")
  (#match? @finding "\\b[A-Za-z]+\\([^()]*\\[[a-zA-Z_]+\\]")
  (#not-match? @finding "__proto__|hasOwn|Object\\.create\\(null|prototype"))
