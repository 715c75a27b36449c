"""Model ids in every spelling, forged ids, endpoints, and the catalogue's own files."""

from importlib.resources import files
from string import printable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from guard_lsp.catalogue.host import host_of
from guard_lsp.catalogue.identity import explain, identify
from guard_lsp.catalogue.index import catalogue, read
from guard_lsp.catalogue.resolve import resolve
from guard_lsp.catalogue.vendor import UNSTATED, Vendor
from guard_lsp.core.origin import UNKNOWN, Origin
from guard_lsp.core.policy import Identity, Match

SPELLINGS = {
    ("qwen3-coder", "Alibaba"): """
        qwen3-coder Qwen3-Coder qwen/qwen3-coder Qwen/Qwen3-Coder-480B-A35B-Instruct
        qwen3-coder:30b qwen3-coder:480b-cloud ollama/qwen3-coder:30b qwen/qwen3-coder:free
        openrouter/qwen/qwen3-coder:free qwen.qwen3-coder-480b-a35b-v1:0 qwen.qwen3-coder-next
        vertex_ai/qwen/qwen3-coder-480b-a35b-instruct-maas qwen3-coder-plus-2025-07-22
        lmstudio/qwen3-coder-30b unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF
        hf.co/unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF:Q4_K_M
        /models/Qwen3-Coder-30B-A3B-Instruct-Q4_K_M.gguf C:\\weights\\Qwen3-Coder-30B.gguf
        dashscope/qwen3-coder-flash cerebras/qwen-3-coder-480b qwen3_coder
        accounts/fireworks/models/qwen3-coder-480b-a35b-instruct openai/qwen3-coder-plus""",
    ("qwen3", "Alibaba"): """
        qwen3:235b qwen3-235b-a22b-2507 qwen/qwen3-235b-a22b-2507 Qwen/Qwen3-235B-A22B
        qwen.qwen3-235b-a22b-2507-v1:0 qwen3-8b qwen3:1.7b qwen/qwen3-235b-a22b:free
        vertex_ai/qwen/qwen3-235b-a22b-instruct-2507-maas""",
    ("qwen3.5", "Alibaba"): "qwen3.5-plus qwen3.7-max qwen3.8-max Qwen/Qwen3.5-397B-A17B",
    ("qwen2.5-coder", "Alibaba"): """
        qwen2.5-coder qwen2.5-coder:7b qwen/qwen-2.5-coder-32b-instruct qwen-coder-plus
        Qwen/Qwen2.5-Coder-32B-Instruct openrouter/qwen/qwen-2.5-coder-32b-instruct:free""",
    ("deepseek-v3", "DeepSeek"): """
        deepseek-v3.2 DeepSeek-V3.2 deepseek/deepseek-v3.2 deepseek-ai/DeepSeek-V3.2-Exp
        deepseek.v3.2 us.deepseek.v3-v1:0 deepseek-v3.1:671b-cloud deepseek/deepseek-chat-v3.1:free
        azure_ai/deepseek-v3.2 deepseek-v3p2 accounts/fireworks/models/deepseek-v3p1
        openrouter/deepseek/deepseek-v3.2 vertex_ai/deepseek-ai/deepseek-v3.1-maas""",
    ("deepseek-v4", "DeepSeek"): """
        deepseek-v4-pro deepseek-v4-flash DeepSeek-V4-Pro deepseek/deepseek-v4-pro
        deepseek-ai/DeepSeek-V4-Flash-Base mistral/deepseek-v4-1-flash-1017""",
    ("deepseek-r1", "DeepSeek"): """
        deepseek-r1 deepseek/deepseek-r1:free deepseek-ai/DeepSeek-R1-0528 us.deepseek.r1-v1:0
        bedrock/us-west-2/us.deepseek.r1-v1:0 deepseek-r1:671b""",
    ("deepseek-r1-distill-llama", "DeepSeek"): """
        deepseek-r1-distill-llama-70b deepseek/deepseek-r1-distill-llama-70b:free deepseek-r1:70b
        deepseek-ai/DeepSeek-R1-Distill-Llama-8B groq/deepseek-r1-distill-llama-70b""",
    ("deepseek-r1-distill-qwen", "DeepSeek"): """
        deepseek-r1-distill-qwen-32b deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B deepseek-r1:14b""",
    ("deepseek", "DeepSeek"): "deepseek-chat deepseek/deepseek-reasoner deepseek-v9",
    ("deepseek-coder", "DeepSeek"): "openai/deepseek-coder deepseek-coder-v2:16b",
    ("glm", "Zhipu AI"): """
        glm-4.6 GLM-4.6 z-ai/glm-4.6 zai-org/GLM-4.6 glm-4p6 zai-glm-5-2 mistral/zai-glm-5-2
        glm-4.6:cloud openrouter/z-ai/glm-4.6:exacto THUDM/glm-4-9b glm4:9b zai.glm-4.6
        accounts/fireworks/models/glm-4p6 glm-4.5-air""",
    ("kimi-k2", "Moonshot AI"): """
        kimi-k2 kimi-k2.5 moonshotai/kimi-k2.5 moonshotai/Kimi-K2-Instruct-0905 kimi-k2p5
        moonshotai/kimi-k2:free openrouter/moonshotai/kimi-k2-thinking moonshotai.kimi-k2.5
        kimi-k2:1t-cloud fireworks_ai/accounts/fireworks/models/kimi-k2p5 kimi/k2.5
        kimi-k2p5-rl-0317-s515-fast moonshot/kimi-k2.7-code""",
    ("kimi-k3", "Moonshot AI"): "kimi-k3 copilot/kimi-k3 kimi-k3.1",
    ("minimax-m2", "MiniMax"): """
        MiniMax-M2.5 minimax-m2.5 minimax/minimax-m2.5:free MiniMaxAI/MiniMax-M2.5
        minimax.minimax-m2.5 openrouter/minimax/minimax-m2.5 minimax-m2:cloud
        MiniMax-M2.5-lightning""",
    ("minimax", "MiniMax"): "MiniMax-M3 minimax/minimax-01",
    ("internlm", "Shanghai AI Laboratory"): """
        internlm2.5 internlm/internlm2_5-7b-chat internlm2:7b InternLM2.5-20B-chat""",
    ("yi", "01.AI"): "yi yi-coder:9b 01-ai/Yi-34B",
    ("llama-3", "Meta"): """
        llama-3.3-70b-versatile llama3.3 llama3.1:8b meta-llama/llama-3.3-70b-instruct:free
        meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo us.meta.llama3-1-70b-instruct-v1:0
        nvidia_nim/meta/llama3-70b-instruct accounts/fireworks/models/llama-v3p1-405b-instruct
        @cf/meta/llama-3.1-8b-instruct""",
    ("llama-4", "Meta"): """
        llama-4-maverick llama4:scout meta-llama/llama-4-maverick:free
        meta.llama4-maverick-17b-instruct-v1:0 meta-llama/Llama-4-Scout-17B-16E-Instruct""",
    ("code-llama", "Meta"): """
        codellama codellama:7b code-llama-34b codellama/CodeLlama-7b-hf
        meta-llama/CodeLlama-70b-Instruct-hf""",
    ("starcoder2", "BigCode"): "starcoder2 starcoder2:3b bigcode/starcoder2-15b",
    ("codestral", "Mistral AI"): """
        codestral codestral-latest codestral:22b mistralai/codestral-2508 mistral/codestral-2508
        vertex_ai/codestral@2405 mistralai/Codestral-22B-v0.1""",
    ("devstral", "Mistral AI"): """
        devstral devstral-small-latest devstral:24b mistralai/devstral-medium
        mistralai/devstral-small-2505:free""",
    ("devstral-2", "Mistral AI"): "mistral.devstral-2-123b mistralai/devstral-2512",
    ("mistral", "Mistral AI"): "mistral-large-2512 mistral:7b mixtral mistral.mistral-7b-v0:2",
    ("gemini", "Google"): """
        gemini-2.5-pro models/gemini-2.5-pro gemini/gemini-3.5-flash google/gemini-3-pro-preview
        gemini-2.0-flash@001 vertex_ai/gemini-2.5-pro copilot/gemini-2.5-pro
        publishers/google/models/gemini-2.5-pro openrouter/google/gemini-2.5-pro:free""",
    ("gemma", "Google"): "gemma3:27b google/gemma-3-27b-it:free models/gemma-3-27b-it gemma2",
    ("gemma-4", "Google"): "gemma-4-31b-it models/gemma-4-31b-it google/gemma-4-31b-it",
    ("gpt", "OpenAI"): """
        gpt-4 gpt-4o gpt-4.1 gpt-5.1-codex-max gpt-5.3-codex codex codex-mini-latest o3 o4-mini
        openai/gpt-5 openrouter/openai/gpt-5.1-codex azure/gpt-4o copilot/gpt-4.1 gpt-6.1
        copilot|gpt-5.3-codex gpt-41-copilot o1-2024-12-17 github_copilot/gpt-5-mini
        chatgpt-4o-latest gpt-4o-mini-2024-07-18""",
    ("gpt-oss", "OpenAI"): """
        gpt-oss gpt-oss:20b gpt-oss:20b-cloud openai/gpt-oss-120b openai/gpt-oss-120b:free
        openai.gpt-oss-120b-1:0 groq/openai/gpt-oss-120b vertex_ai/openai/gpt-oss-120b-maas""",
    ("claude", "Anthropic"): """
        claude claude-opus-4-6 claude-sonnet-4-5 anthropic/claude-sonnet-4.5 claude-3.5-sonnet
        anthropic.claude-3-5-sonnet-20241022-v2:0 us.anthropic.claude-sonnet-4-5-20250929-v1:0
        eu.anthropic.claude-opus-4-6-v1 claude-sonnet-4@20250514 claude-opus-4-6@default
        vertex_ai/claude-sonnet-4@20250514 openrouter/anthropic/claude-sonnet-4.5:thinking
        copilot/claude-sonnet-4 claude-opus-4-6[1m] bedrock/us.anthropic.claude-opus-4-6-v1
        anthropic.claude-3-sonnet-20240229-v1:0:28k openai/claude-sonnet-4-5
        arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:0
        arn:aws:bedrock:eu-west-1:1234:inference-profile/eu.anthropic.claude-opus-4-6-v1""",
    ("grok", "xAI"): "grok-4.5 x-ai/grok-4 grok-code-fast-1 xai/grok-4 copilot/grok-4.5 grok-1.5",
    ("phi", "Microsoft"): "phi4 phi-4 phi3:mini microsoft/phi-4 microsoft/Phi-3.5-mini Phi-4-mini",
    ("granite", "IBM"): """
        granite-3.3-8b granite3.3:8b ibm-granite/granite-4.0-h-micro granite-code:8b
        watsonx/ibm/granite-4-h-small""",
    ("seed-oss", "ByteDance"): "ByteDance-Seed/Seed-OSS-36B-Instruct seed-oss",
    ("hunyuan", "Tencent"): "tencent/hunyuan-a13b-instruct:free hunyuan-turbos",
    ("ernie", "Baidu"): "baidu/ernie-4.5-300b-a47b ERNIE-4.5",
    ("mimo", "Xiaomi"): "mimo-v2-flash xiaomi/mimo-v2-flash:free",
    ("step", "StepFun"): "step-3 stepfun-ai/step3",
    ("longcat", "Meituan"): "meituan/longcat-flash-chat:free LongCat-Flash",
    ("ling", "Ant Group"): "ling-1t inclusionai/ling-flash-2.0",
    ("gigachat", "Sber"): "GigaChat-2-Max ai-sage/GigaChat-20B-A3B-instruct",
    ("llama-nemotron", "NVIDIA"): """
        nvidia/llama-3.1-nemotron-70b-instruct llama-3.3-nemotron-super-49b
        nvidia/Llama-3_3-Nemotron-Super-49B-v1""",
    ("nemotron", "NVIDIA"): "nvidia/nemotron-3-nano-30b-a3b:free nemotron-mini",
    ("composer-2", "Cursor"): "composer-2 cursor/composer-2 composer-2-fast",
    ("composer", "Cursor"): "composer-1 composer",
    ("swe", "Cognition"): "swe-1.5 SWE-1-lite",
    ("mai-ds-r1", "Microsoft"): "azure_ai/MAI-DS-R1 microsoft/mai-ds-r1:free",
    ("r1-1776", "Perplexity"): "perplexity/r1-1776 perplexity-ai/r1-1776 r1-1776",
    ("chimera", "TNG"): "tngtech/deepseek-r1t2-chimera:free tngtech/DeepSeek-TNG-R1T2-Chimera",
}

TABLE = [
    pytest.param(spelling, family, developer, id=spelling)
    for (family, developer), spellings in SPELLINGS.items()
    for spelling in spellings.split()
] + [
    pytest.param("Claude Sonnet 4.5", "claude", "Anthropic"),
    pytest.param(" GPT-5 (Preview) ", "gpt", "OpenAI"),
    pytest.param("Cursor Composer 2", "composer-2", "Cursor"),
]


def of(model: str | None = None, endpoint: str | None = None) -> Identity:
    return identify(Origin(model=model, endpoint=endpoint))


@pytest.mark.parametrize(("spelling", "family", "developer"), TABLE)
def test_every_spelling_leads_to_the_family(spelling: str, family: str, developer: str):
    identity = of(spelling)
    assert (identity.family, identity.developer) == (family, developer), explain(
        Origin(model=spelling)
    )


@pytest.mark.parametrize(
    ("raw", "model"),
    [
        ("us.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5-20250929"),
        ("vertex_ai/claude-sonnet-4-5@20250929", "claude-sonnet-4-5-20250929"),
        ("openrouter/qwen/qwen3-coder:free", "qwen3-coder"),
        ("Qwen3-Coder:latest", "qwen3-coder"),
        ("qwen3-coder:30b", "qwen3-coder-30b"),
        ("accounts/fireworks/models/kimi-k2p5", "kimi-k2.5"),
        ("deepseek.v3.2", "deepseek-v3.2"),
        ("models/gemini-2.5-pro", "gemini-2.5-pro"),
        ("someone/claude-sonnet-4", "someone/claude-sonnet-4"),
    ],
)
def test_spellings_of_one_model_become_one_name(raw: str, model: str):
    assert of(raw).model == model


@pytest.mark.parametrize(
    "raw",
    [
        "",
        " ",
        "cl\u0430ude-sonnet-4-5",  # Cyrillic
        "\u03c1hi-4",  # Greek
        "\uff43\uff4c\uff41\uff55\uff44\uff45",  # full width
        "gro\u212a-4",  # the Kelvin sign, whose small form is an ASCII k
        "claude\u200b-opus-4-6",  # zero width
        "\u202eclaude-opus-4-6",
        "claude-opus-4-6\n",
        "claude\x00",
        "claude\x1b[2J",
        "deepseek\u2011v3",
        "claude-" + "x" * 244,
        "c1aude-opus-4-6",
        "claudette",
        "gpt-0ss-120b",
        "gpt-neo",
        ".claude",
        "-claude-opus",
        "cl@ude",
        "claude?x=1",
        "evil\\claude",
        "sonnet",
        "opus[1m]",
        "opusplan",
        "default",
        "copilot/auto",
        "openrouter/auto",
        "Unknown",
        "<synthetic>",
        "my-deployment",
        "openai/",
        "/",
        ":",
        "a/" * 120 + "b",
    ],
)
def test_what_is_no_listed_model_has_no_family(raw: str):
    assert of(raw).family is None
    assert of(raw).developer is None
    assert explain(Origin(model=raw))


@pytest.mark.parametrize(
    ("raw", "base"),
    [
        ("someone/claude-opus-4-6", "claude"),
        ("unsloth/claude-opus-4-6", "claude"),
        ("deepseek_ai/DeepSeek-V3", "deepseek-v3"),
        ("Qwen-AI/Qwen3-Coder-480B", "qwen3-coder"),
        ("meta-Ilama/Llama-3.3-70B", "llama-3"),
        ("openai/someone/gpt-oss-120b", "gpt-oss"),
        ("accounts/someone/models/kimi-k2p5", "kimi-k2"),
        ("ft:gpt-4o-2024-08-06:acme::abc", "gpt"),
        ("qwen3-coder-abliterated", "qwen3-coder"),
        ("mlx-community/gpt-oss-20b-heretic", "gpt-oss"),
        ("claude-qwen3-coder", "qwen3-coder"),
        ("hermes-3-llama-3.1-70b", "llama-3"),
        ("phind-codellama:34b", "code-llama"),
        ("llama3-chatqa:8b", "llama-3"),
        ("arn:aws:bedrock:us-east-1:1:imported-model/claude-x", "claude"),
        ("/models/claude-opus-4-6.gguf", "claude"),
        ("claude-opus-4-6.gguf", "claude"),
    ],
)
def test_a_stranger_s_derivative_keeps_the_lineage_and_not_the_family(raw: str, base: str):
    identity = of(raw)
    assert identity.family is None
    assert identity.developer is None
    assert base in identity.lineage


@pytest.mark.parametrize(
    ("raw", "jurisdiction", "lineage"),
    [
        ("deepseek-r1-distill-llama-70b", "CN", ("llama-3",)),
        ("deepseek-r1-distill-qwen-32b", "CN", ("qwen2.5",)),
        ("composer-2", "US", ("kimi-k2",)),
        ("composer-1", "US", (UNSTATED,)),
        ("microsoft/MAI-DS-R1", "US", ("deepseek-r1", "deepseek-v3")),
        ("tngtech/deepseek-r1t2-chimera", "DE", ("deepseek-r1", "deepseek-v3")),
        ("perplexity/r1-1776", "US", ("deepseek-r1", "deepseek-v3")),
        ("codellama:7b", "US", ("llama-2",)),
        ("starcoder2:3b", None, ()),
        ("gigachat", "RU", ()),
    ],
)
def test_seat_and_lineage_are_two_facts(raw: str, jurisdiction: str, lineage: tuple[str, ...]):
    identity = of(raw)
    assert (identity.jurisdiction, identity.lineage) == (jurisdiction, lineage)


def test_an_unlisted_model_of_a_known_organisation_has_a_developer_and_no_family():
    identity = of("deepseek-ai/janus-pro")
    assert (identity.family, identity.developer, identity.jurisdiction) == (None, "DeepSeek", "CN")
    assert of("someone/deepseek-ai/janus-pro").developer is None


def test_a_known_developer_s_derivative_is_that_developer_s():
    identity = of("deepseek/claude-opus-4-6")
    assert (identity.family, identity.lineage) == (None, ("claude",))
    assert (identity.developer, identity.jurisdiction) == ("DeepSeek", "CN")


def test_published_weights_are_a_fact_of_the_model_and_not_only_of_the_family():
    assert of("qwen3-coder:30b").open_weights
    assert not of("qwen3-coder-plus").open_weights
    assert not of("claude-opus-4-6").open_weights


@pytest.mark.parametrize(
    ("endpoint", "host"),
    [
        ("https://api.anthropic.com", "api.anthropic.com"),
        ("https://API.Anthropic.COM:443/v1?x=1#y", "api.anthropic.com"),
        ("https://api.anthropic.com./v1", "api.anthropic.com"),
        ("api.anthropic.com/v1", "api.anthropic.com"),
        ("//api.anthropic.com/v1", "api.anthropic.com"),
        ("localhost:11434", "localhost"),
        ("http://127.0.0.1:1234/v1", "127.0.0.1"),
        ("http://[::1]:11434", "::1"),
        ("[0:0:0:0:0:0:0:1]:80", "::1"),
        ("::1", "::1"),
        ("https://user:pass@api.z.ai/x", "api.z.ai"),
        ("https://api.anthropic.com@evil.net/", "evil.net"),
        ("https://api.anthropic.com:443@evil.net", "evil.net"),
        ("https://evil.net/@api.anthropic.com", "evil.net"),
        ("https://evil.net#@api.anthropic.com", "evil.net"),
        ("https://evil.net?@api.anthropic.com", "evil.net"),
        ("https://\u0430pi.anthropic.com", "xn--pi-6kc.anthropic.com"),
        ("https://xn--pi-6kc.anthropic.com", "xn--pi-6kc.anthropic.com"),
        ("https://api\u3002anthropic\u3002com", None),
        ("https://evil.net\\@api.anthropic.com", None),
        ("https://api.anthropic.com%2eevil.net", None),
        ("https://api.anthropic.com\n.evil.net", None),
        ("https://api.anthropic.com:port", None),
        ("https://api..anthropic.com", None),
        ("http://[::1", None),
        ("http://[evil]", None),
        ("", None),
        ("https://", None),
        ("x" * 3000, None),
    ],
)
def test_an_endpoint_names_one_host_or_none(endpoint: str, host: str | None):
    assert host_of(endpoint) == host


@pytest.mark.parametrize(
    ("model", "endpoint", "first_party"),
    [
        ("claude-opus-4-6", None, None),
        ("claude-opus-4-6", "https://api.anthropic.com/v1/messages", True),
        ("claude-opus-4-6", "https://api.anthropic.com.evil.net", False),
        ("claude-opus-4-6", "https://xapi.anthropic.com", False),
        ("claude-opus-4-6", "https://api-anthropic.com", False),
        ("claude-opus-4-6", "https://api.moonshot.ai/anthropic", False),
        ("claude-opus-4-6", "https://openrouter.ai/api/v1", False),
        ("claude-opus-4-6", "https://bedrock-runtime.us-east-1.amazonaws.com", False),
        ("claude-opus-4-6", "https://us-east5-aiplatform.googleapis.com", False),
        ("claude-opus-4-6", "http://127.0.0.1:3456", False),
        ("claude-opus-4-6", "https://evil.net\\@api.anthropic.com", False),
        ("gemini-2.5-pro", "https://us-central1-aiplatform.googleapis.com", True),
        ("gemini-2.5-pro", "https://a.evil-aiplatform.googleapis.com", False),
        ("gpt-5.1-codex", "https://acme.openai.azure.com", False),
        ("gpt-5.1-codex", "https://api.githubcopilot.com", False),
        ("kimi-k2.5", "https://api.kimi.com/coding/", True),
        ("glm-4.7", "https://api.z.ai/api/paas/v4", True),
        ("glm-4.7", "https://api.openai.com/v1", False),
        ("qwen3-coder-plus", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1", True),
        ("qwen3-coder:30b", "http://localhost:11434", False),
        ("deepseek/deepseek-v3.2", "https://api.deepseek.com/anthropic", True),
        ("my-model", "https://api.anthropic.com", None),
        ("someone/claude-opus-4-6", "https://api.anthropic.com", None),
        (None, "https://api.anthropic.com", None),
    ],
)
def test_only_the_developer_s_own_api_is_first_party(
    model: str | None, endpoint: str | None, first_party: bool | None
):
    assert of(model, endpoint).first_party is first_party


def test_ollama_s_cloud_is_not_this_computer():
    assert of("gpt-oss:20b", "http://localhost:11434").host == "localhost"
    assert of("gpt-oss:20b-cloud", "http://localhost:11434").host == "ollama.com"
    assert of("glm-4.6:cloud").host == "ollama.com"
    assert of("glm-4.6:cloud", "https://relay.example.org").host == "relay.example.org"


def test_a_policy_can_block_a_base_and_not_be_fooled_into_trusting_it():
    kimi = Match.model_validate({"tier": "blocked", "lineage": "kimi*"})
    claude = Match.model_validate({"tier": "trusted", "family": "claude", "repointed": False})
    for model, endpoint, blocked, trusted in [
        ("composer-2", None, True, False),
        ("someone/Kimi-K2-tuned", None, True, False),
        ("claude-opus-4-6", "https://api.anthropic.com", False, True),
        ("claude-opus-4-6", "https://api.anthropic.com.evil.net", False, False),
        ("someone/claude-opus-4-6", "https://api.anthropic.com", False, False),
    ]:
        origin = Origin(model=model, endpoint=endpoint)
        assert kimi.fits(origin, identify(origin)) is blocked
        assert claude.fits(origin, identify(origin)) is trusted


def test_the_explanation_says_what_was_taken_off_and_what_was_found():
    origin = Origin(model="openrouter/deepseek/deepseek-r1:free", endpoint="https://openrouter.ai")
    assert explain(origin) == (
        "`openrouter/` is OpenRouter, which serves models: left out.",
        "`:free` chooses a service, not a model: left out.",
        "`deepseek-r1` is of the family deepseek-r1 by DeepSeek.",
        "deepseek-r1 derives from deepseek-v3.",
        "openrouter.ai is OpenRouter: it serves models, it does not make them.",
        "So the answer did not come from DeepSeek itself.",
    )


def test_nothing_known_is_the_empty_identity():
    assert identify(UNKNOWN) == Identity()


@given(st.one_of(st.text(max_size=300), st.text(printable, max_size=260)))
@example("a" * 10_000)
@example("ft:")
@example("us.anthropic.")
@example("[1m]")
@example("\ud800")
def test_any_text_resolves_and_an_explanation_can_be_shown(raw: str):
    resolution = resolve(raw)
    assert resolution.steps
    assert all(step.isprintable() for step in resolution.steps)
    assert (resolution.family is None) or raw.isascii()
    assert resolve(raw) == resolution


@given(st.one_of(st.text(max_size=300), st.from_regex(r"https?://[^/]{0,40}/.*")))
@example("\ud800")
@example("//" + "\u0430" * 1900)
def test_any_endpoint_has_a_host_name_or_none(endpoint: str):
    host = host_of(endpoint)
    assert host is None or (host.isascii() and host == host.lower())
    identify(Origin(model="claude", endpoint=endpoint))


@given(st.sampled_from(sorted(s for each in SPELLINGS.values() for s in each.split())), st.data())
def test_no_letter_that_looks_alike_gets_through(spelling: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(spelling) - 1))
    letter = data.draw(st.sampled_from("\u0430\u0435\u043e\u0440\u0441\u0131\u212a\uff41\u200d\t"))
    assert of(spelling[:at] + letter + spelling[at + 1 :]) == Identity()


def vendor_files() -> list:
    folder = files("guard_lsp.catalogue") / "vendors"
    return sorted((each for each in folder.iterdir()), key=lambda file: file.name)


@pytest.mark.parametrize("file", vendor_files(), ids=lambda file: file.name)
def test_every_vendor_file_is_well_formed(file):
    vendor = Vendor.model_validate(read(file))
    known = {row.family for each in catalogue().vendors for row in each.families} | {UNSTATED}
    assert {base.name for row in vendor.families for base in row.base} <= known
    assert vendor.developer in {each.developer for each in catalogue().vendors}


def test_no_name_or_host_is_claimed_by_two_developers():
    vendors = catalogue().vendors
    for names in (
        [row.family for each in vendors for row in each.families],
        [host.name for each in vendors for host in each.hosts],
        [each.developer for each in vendors],
        [
            name
            for each in vendors
            for name in (*each.namespaces, *(org.name.lower() for org in each.hugging_face))
        ],
    ):
        assert sorted(names) == sorted(set(names))


def test_a_prefix_is_a_router_s_or_a_developer_s():
    assert not catalogue().prefixes.keys() & catalogue().namespaces.keys()


@pytest.mark.parametrize(
    "change",
    [
        {"seat": "China"},
        {"seats": "CN"},
        {"families": []},
        {"confirmed": None},
        {"hosts": [{"name": "https://x.example", "confirmed": True}]},
    ],
)
def test_a_vendor_of_another_shape_is_refused(change: dict):
    family = {"family": "a", "confirmed": True, "ids": ["a"], "open_weights": True}
    good = {"developer": "A", "seat": "CN", "confirmed": True, "families": [family]}
    Vendor.model_validate(good)
    with pytest.raises(ValidationError):
        Vendor.model_validate(good | change)
