"""Jobs for the contained worker that only tests ask for."""
