"""The editors' parts agree with the server. Sessions in real editors are in `editors/`."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from guard_lsp import __version__
from guard_lsp.demo import connect
from guard_lsp.languages import all_languages, detect
from guard_lsp.lsp.actions import ATTRIBUTE, ATTRIBUTION, CHECK, COMMANDS, OWN
from guard_lsp.settings import NAMES, SECTION, Delay, Packages, Settings, parse_settings

_EDITORS = Path(__file__).resolve().parents[1] / "editors"
_IDS = {id for language in all_languages() for id in language.lsp_ids}
_STARTS_THE_SERVER = "command"  # the extension's own setting; the server never sees it


@pytest.fixture(scope="module")
def manifest() -> Any:
    return json.loads((_EDITORS / "vscode" / "package.json").read_text("utf-8"))


def _settings(manifest: Any) -> dict[str, Any]:
    properties = manifest["contributes"]["configuration"]["properties"]
    assert all(name.startswith(f"{SECTION}.") for name in properties)
    return {name.removeprefix(f"{SECTION}."): each for name, each in properties.items()}


def test_the_vscode_settings_are_those_of_the_server(manifest: Any) -> None:
    fields = {
        field.alias or name for name, field in Settings.model_fields.items() if name != "line"
    }

    assert set(_settings(manifest)) == fields | {_STARTS_THE_SERVER}


def test_the_vscode_defaults_are_those_of_the_server(manifest: Any) -> None:
    told = {name: each["default"] for name, each in _settings(manifest).items()}
    del told[_STARTS_THE_SERVER]

    read, errors = parse_settings(told)

    places = {"line": True, "delay": {"line"}, "packages": {"line"}}
    assert errors == ()
    assert read.model_dump(exclude=places) == Settings().model_dump(exclude=places)


def test_the_vscode_choices_and_bounds_are_those_of_the_server(manifest: Any) -> None:
    settings = _settings(manifest)
    schema = Settings.model_json_schema()["$defs"]

    assert settings["policy"]["enum"] == [*NAMES, None]
    models = {"delay": Delay.__name__, "packages": Packages.__name__, "block": "BlockSize"}
    for name, model in models.items():
        fields = schema[model]["properties"]
        told = settings[name]["properties"]
        assert set(told) == set(fields) - {"line"}
        for key, each in told.items():
            assert {limit: fields[key][limit] for limit in each} == each, key
    for name in ("model", "endpoint", "semgrep"):
        assert settings[name]["maxLength"] == _longest(name), name


def _longest(name: str) -> int:
    choices = Settings.model_json_schema()["properties"][name]["anyOf"]
    return next(each["maxLength"] for each in choices if each["type"] == "string")


def test_no_workspace_can_name_a_program_or_claim_a_model_in_vscode(manifest: Any) -> None:
    settings = _settings(manifest)
    of_the_user = {name for name, each in settings.items() if each["scope"] == "machine"}
    untrusted = manifest["capabilities"]["untrustedWorkspaces"]

    assert of_the_user == {_STARTS_THE_SERVER, "semgrep", "packages", "model", "endpoint"}
    assert untrusted["supported"] == "limited"
    assert set(untrusted["restrictedConfigurations"]) <= {f"{SECTION}.{name}" for name in settings}
    assert f"{SECTION}.packs" in untrusted["restrictedConfigurations"]


def test_the_vscode_commands_are_those_of_the_server(manifest: Any) -> None:
    assert [each["command"] for each in manifest["contributes"]["commands"]] == list(COMMANDS)

    source = (_EDITORS / "vscode" / "src" / "extension.ts").read_text("utf-8")
    for name in (ATTRIBUTE, CHECK, ATTRIBUTION):
        assert f'"{name}"' in source


def test_vscode_asks_about_the_languages_that_are_checked(manifest: Any) -> None:
    events = {each.removeprefix("onLanguage:") for each in manifest["activationEvents"]}

    assert events == _IDS


def test_the_vscode_extension_stays_small() -> None:
    source = (_EDITORS / "vscode" / "src" / "extension.ts").read_text("utf-8")

    assert len(source.splitlines()) <= 200


def test_the_versions_agree(manifest: Any) -> None:
    assert manifest["version"] == __version__


def test_neovim_asks_about_the_languages_that_are_checked() -> None:
    config = (_EDITORS / "nvim" / "lsp" / "guard_lsp.lua").read_text("utf-8")
    listed = re.search(r"filetypes = \{(.*?)\}", config, re.DOTALL)

    assert listed is not None
    assert set(re.findall(r"'([\w.-]+)'", listed[1])) == _IDS


def test_neovim_sends_the_commands_of_the_server() -> None:
    source = (_EDITORS / "nvim" / "lua" / "guard_lsp" / "init.lua").read_text("utf-8")

    for name in (OWN, ATTRIBUTE, CHECK, ATTRIBUTION):
        assert f"'{name}'" in source


def test_neovims_help_tells_of_every_command() -> None:
    plugin = (_EDITORS / "nvim" / "plugin" / "guard_lsp.lua").read_text("utf-8")
    commands = re.findall(r"create_user_command\('(\w+)'", plugin)
    help = (_EDITORS / "nvim" / "doc" / "guard-lsp.txt").read_text("utf-8")

    assert len(commands) == len(COMMANDS)
    assert [name for name in commands if f"*:{name}*" not in help] == []


def test_helix_is_told_of_the_languages_that_are_checked() -> None:
    text = (_EDITORS / "helix" / "languages.toml").read_text("utf-8")
    read = tomllib.loads(text)

    assert read["language-server"] == {"guard-lsp": {"command": "guard-lsp", "args": ["serve"]}}
    assert all("guard-lsp" in each["language-servers"] for each in read["language"])
    # Helix sends a language's name as its id, save for those of React and C#.
    others = {"jsx": "javascriptreact", "c-sharp": "csharp"}
    ids = {detect("x", others.get(name, name)) for name in connect.HELIX}
    assert ids == {language.id for language in all_languages()}


def test_the_demo_tells_what_the_helix_file_says() -> None:
    text = (_EDITORS / "helix" / "languages.toml").read_text("utf-8")

    assert text.endswith(connect.languages_toml(["guard-lsp", "serve"], connect.HELIX))
