; A static that is not constant.
(static_item (mutable_specifier)) @finding
