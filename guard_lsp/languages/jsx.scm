; Attributes of JSX elements read like keys of an object.
(jsx_attribute (property_identifier) @key (_) @value) @pair
