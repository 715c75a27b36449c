; A route that changes a record by its number, asks nothing of the caller, and has no check in front.
((call_expression
    function: (member_expression property: (property_identifier) @verb)
    arguments: (arguments . (string) @path . [(arrow_function) (function_expression)] @handler .)) @finding
  (#any-of? @verb "put" "patch" "delete")
  (#match? @path "(?i)(user|account|order|profile|invoice|payment|message|document|address|card)s?/:")
  (#match? @handler "(?s)(findByIdAndUpdate|findByIdAndDelete|findByIdAndRemove|deleteOne|updateOne|destroy|DELETE FROM|UPDATE )")
  (#not-match? @handler "(?i)req\\.(user|session|auth)|request\\.user|owner|currentUser|userId\\b|role|authori|permission"))
