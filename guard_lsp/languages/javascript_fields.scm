; What JavaScript writes differently from TypeScript.
(field_definition property: (_) @target value: (_) @value) @assign
