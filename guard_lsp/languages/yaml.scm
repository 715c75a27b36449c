; The facts of a YAML document that rules ask about: a key, looked up by those above it.
(block_mapping_pair key: (_) @key value: (_)? @value) @pair
(flow_pair key: (_) @key value: (_)? @value) @pair
(block_mapping) @mapping
(flow_mapping) @mapping
(string_scalar) @string
(double_quote_scalar) @string
(single_quote_scalar) @string
(block_scalar) @string
(comment) @comment
