; The name of an entry of an archive, joined to a folder as it is.
((call_expression
  function: (field_expression field: (field_identifier) @_join)
  arguments: (arguments . [
    (call_expression function: (field_expression value: (identifier) @_entry field: (field_identifier) @_name))
    (reference_expression value: (call_expression function: (field_expression
      value: (identifier) @_entry field: (field_identifier) @_name)))] .)) @finding
  (#eq? @_join "join")
  (#match? @_entry "^(?:entry|file|zip_file|zipfile|zip_entry|member)$")
  (#any-of? @_name "name" "mangled_name_raw" "filename"))
