; `if not authorized: return True`
((if_statement condition: (not_operator argument: (_) @check)
  consequence: (block . (return_statement (true)) .)) @finding
  (#match? @check "(?i)(^|_|\\.)(is|has|can|check|verify|validate|require|ensure)_?\\w*(admin|auth|authori[sz]ed|authenticated|permission|permitted|allowed|password|token|signature|credential|session|csrf|access|owner|login)\\w*\\(|(^|\\.)is_?(admin|authenticated|authorized|superuser|staff|owner|allowed|logged_in)$"))
