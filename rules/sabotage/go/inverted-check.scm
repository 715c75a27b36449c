; `if !authorized { return true }`
((if_statement condition: (unary_expression operator: "!" operand: (_) @check)
  consequence: (block) @body) @finding
  (#match? @check "^(\\w+\\.)*([iI]s|[hH]as|[cC]an|[cC]heck|[vV]erify|[vV]alidate)(Admin|Auth|Authori[sz]ed|Authenticated|Permission|Permitted|Allowed|Password|Token|ValidToken|Signature|Credential|Session|Access|Owner|Login|LoggedIn)\\w*(\\(.*)?$") (#match? @body "^\\{\\s*return true(, nil)?\\s*\\}$"))
