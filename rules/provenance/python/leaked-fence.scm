; Three backticks that are in no string and no comment.
((ERROR) @finding (#match? @finding "^```"))
