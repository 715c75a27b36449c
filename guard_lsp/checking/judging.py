"""Who judges a check: the policies, or a tier that the person who checks has named."""

from __future__ import annotations

from dataclasses import replace

from guard_lsp.core.origin import Origin
from guard_lsp.core.policy import Decision, Judge, Step, Tier


class FixedJudge(Judge):
    """One tier for every origin; what that tier sees and fails on stays the policies' business."""

    def __init__(self, judge: Judge, tier: Tier) -> None:
        layers = tuple(each.model_copy(update={"typed": None}) for each in judge.stack.layers)
        self.tier = tier
        super().__init__(replace(judge.stack, layers=layers), judge.identify)

    def _decide(self, origin: Origin) -> Decision:
        step = Step(f"the tier {self.tier} was asked for; no policy was asked who is trusted")
        return Decision(self.tier, (step,))
