"""`python -m guard_lsp` is `guard-lsp`."""

from guard_lsp.cli import main

if __name__ == "__main__":
    main()
