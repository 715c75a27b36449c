"""The quality of the rules: what they say of well-kept code, of fragments and of samples."""
