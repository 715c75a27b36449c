; What TypeScript writes differently.
(public_field_definition name: (_) @target value: (_) @value) @assign
