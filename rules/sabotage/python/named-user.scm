; A user's name or address beside one that is written down, in a condition.
((comparison_operator (_) @who "==" (string) @name) @finding
  (#match? @who "(?i)(^|[._])(username|user_?name|user_?email|current_?user|login_?name|account_?name|(user|account|member|owner|author|customer|employee)\\.(name|email|id|login|org|organi[sz]ation|company|country|nationality))(['\"\\])]*)?$")
  (#match? @name "^[\"'][A-Za-z0-9._+-]*([0-9._-][A-Za-z0-9]+|@[A-Za-z0-9.-]+)[\"']$"))
((if_statement condition: (call function: (attribute object: (_) @who attribute: (identifier) @method)
  arguments: (argument_list (string) @name)) @finding)
  (#eq? @method "endswith") (#match? @who "(?i)e?mail$") (#match? @name "^[\"']@[A-Za-z0-9-]+\\.[A-Za-z.]+[\"']$"))
