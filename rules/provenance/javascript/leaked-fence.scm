; Three backticks: to JavaScript an empty template in front of another one.
((call_expression function: (template_string) @empty arguments: (template_string)) @finding (#eq? @empty "``"))
((ERROR (template_string) @finding) (#eq? @finding "``"))
