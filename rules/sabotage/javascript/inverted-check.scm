; `if (!authorized) return next()`, and the same with `true`.
((if_statement condition: (parenthesized_expression (unary_expression operator: "!" argument: (_) @check))
  consequence: [(return_statement [(true) (call_expression) ] @given) (statement_block . (return_statement [(true) (call_expression)] @given) .)]) @finding
  (#match? @check "^(\\w+\\.)*(is|has|can|check|verify|validate|require|ensure)(Admin|Auth|Authori[sz]ed|Authenticated|Permission|Permitted|Allowed|Password|Token|ValidToken|Signature|Credential|Session|Csrf|Access|Owner|Login|LoggedIn)\\w*(\\(.*)?$") (#match? @given "^(true|next\\(\\s*\\))$"))
