; The facts of a Markdown chunk that rules ask about: what a reader of the page does not see.
((html_block) @comment (#match? @comment "^\\s*<!--"))
