"""How long a finding takes to reach the editor, beside other servers in the same run."""
