; `return True` with more behind it, in a function that checks something.
((function_definition name: (identifier) @name
  body: (block (return_statement (true)) @finding . (_) @rest))
  (#match? @name "(?i)^_?(is|has|can|may|check|verify|validate|require|ensure|test|do)?_?\\w*(admin|authori[sz]|authenticat|permission|permitted|allowed|password|token|signature|credential|csrf|access|login|licen[cs]e)\\w*$") (#not-match? @rest "^#"))
