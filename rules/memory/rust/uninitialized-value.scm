; `MaybeUninit::uninit().assume_init()`: nothing can have been written in between.
((call_expression
  function: (field_expression
    value: (call_expression function: (_) @made arguments: (arguments))
    field: (field_identifier) @method)) @finding
  (#eq? @method "assume_init")
  (#match? @made "MaybeUninit(::<.*>)?::uninit$"))
