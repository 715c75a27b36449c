"""The language server: which of its parts answers what, and what it asks of the client itself."""

from __future__ import annotations

import asyncio
import logging
from asyncio import Task
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter

from guard_lsp import __version__
from guard_lsp.lsp import actions, capabilities, claim
from guard_lsp.lsp.answers import Answers
from guard_lsp.lsp.convert import Json, negotiated
from guard_lsp.lsp.guard import Guard
from guard_lsp.lsp.paths import to_path
from guard_lsp.lsp.progress import ClientProgress
from guard_lsp.lsp.protocol import GuardProtocol
from guard_lsp.lsp.reload import Reloader
from guard_lsp.lsp.workspace import Workspace
from guard_lsp.reading import ReadError
from guard_lsp.rulebook import Rulebook, read_rulebook
from guard_lsp.settings import SECTION, parse_settings

_log = logging.getLogger(__name__)


class GuardServer(LanguageServer):
    """There is a guard from `initialize` on; before, nothing about documents is answered."""

    protocol: GuardProtocol

    def __init__(self) -> None:
        super().__init__(
            "guard-lsp",
            __version__,
            protocol_cls=GuardProtocol,
            converter_factory=default_converter,
        )
        self.stopped = asyncio.Event()
        self._roots: tuple[Path, ...] = ()
        self._told: set[str] = set()
        self._tasks: set[Task[Any]] = set()
        self._commands: dict[str, Callable[[Json], Any]] = {
            actions.OWN: self._i_wrote_this,
            actions.ATTRIBUTE: self._attribute,
            actions.CHECK: self._check_workspace,
        }

    def shutdown(self) -> None:
        """pygls calls it at the end; what is under way is ended by `closed`."""
        self.stopped.set()

    async def closed(self) -> None:
        """Leave nothing behind: no process, no folder, and every insertion on record."""
        for task in self._tasks:
            task.cancel()
        if hasattr(self, "guard"):
            await self.guard.close_all()

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Into the log; a pop-up for each error would be worse than the error."""
        _log.error("%s: %s", getattr(source, "__name__", source), type(error).__name__)

    # What comes in

    def begin(self, params: lsp.InitializeParams) -> lsp.ServerCapabilities:
        """The handshake: from here on there is a guard."""
        folders = [folder.uri for folder in params.workspace_folders or []]
        uris = folders or ([params.root_uri] if params.root_uri else [])
        self._roots = tuple(path for uri in uris if (path := to_path(uri)) is not None)
        settings, self._wrong = parse_settings(params.initialization_options)
        client = params.capabilities
        self.guard = Guard(
            read_rulebook(settings, self._roots),
            settings,
            notify=self.protocol.send,
            refresh=lambda: self._ask(self.workspace_diagnostic_refresh_async(None)),
            warn=lambda text: self._show(lsp.MessageType.Warning, text),
        )
        self.guard.set_up(
            negotiated(capabilities.encodings(client)),
            pulls=capabilities.pulls(client),
            roots=self._roots,
        )
        self._files = Workspace(self.guard)
        self._reloader = Reloader(self.guard, self._roots, reported=self._report)
        self._serve(Answers(self.guard, versioned=capabilities.versions_edits(client)))
        return capabilities.to_capabilities(self.guard.encoding, pulls=self.guard.publisher.pulls)

    def _serve(self, answers: Answers) -> None:
        guard = self.guard
        self.protocol.notified |= {
            lsp.INITIALIZED: self._initialized,
            lsp.WORKSPACE_DID_CHANGE_CONFIGURATION: self._did_change_configuration,
            lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: self._did_change_watched_files,
            lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: self._did_change_folders,
            lsp.TEXT_DOCUMENT_DID_OPEN: guard.did_open,
            lsp.TEXT_DOCUMENT_DID_CHANGE: guard.did_change,
            lsp.TEXT_DOCUMENT_DID_SAVE: guard.did_save,
            lsp.TEXT_DOCUMENT_DID_CLOSE: guard.did_close,
            claim.METHOD: guard.did_insert,
        }
        self.protocol.requested |= {
            lsp.TEXT_DOCUMENT_DIAGNOSTIC: answers.diagnostic,
            lsp.TEXT_DOCUMENT_HOVER: answers.hover,
            lsp.TEXT_DOCUMENT_CODE_ACTION: answers.code_action,
            lsp.TEXT_DOCUMENT_CODE_LENS: answers.code_lens,
            lsp.TEXT_DOCUMENT_INLAY_HINT: answers.inlay_hint,
            lsp.WORKSPACE_EXECUTE_COMMAND: self._execute_command,
        }

    def _initialized(self, _: Json) -> None:
        for error in self._wrong:
            self._show(lsp.MessageType.Warning, str(error))
        self._report(self.guard.book)
        self._start(self._files.snapshot(self._roots))
        self._start(self._reloader.watch())
        if capabilities.registers_watchers(self.client_capabilities):
            self._ask(self._watch_files())

    def _did_change_configuration(self, params: Json) -> None:
        self._start(self._configured(params.get("settings")))

    async def _configured(self, pushed: object) -> None:
        """The settings that came along, or those the client gives when it is asked."""
        workspace = self.client_capabilities.workspace
        said = pushed
        if not said and workspace and workspace.configuration:
            item = lsp.ConfigurationItem(section=SECTION)
            said = (
                await self.workspace_configuration_async(lsp.ConfigurationParams(items=[item]))
            )[0]
        settings, errors = parse_settings(said)
        self._report_errors(errors)
        # These are taken at the start only, from whoever starts the server: a program's path, and
        # whether names of packages may leave the computer.
        first = self.guard.settings
        kept = settings.model_copy(update={"semgrep": first.semgrep, "packages": first.packages})
        await self._reloader.reload(kept)

    def _did_change_watched_files(self, params: Json) -> None:
        changes = params.get("changes")
        for change in changes if isinstance(changes, list) else ():
            uri, kind = change.get("uri"), change.get("type")
            if isinstance(uri, str) and isinstance(kind, int):
                self._start(self._files.changed(uri, kind))
        self._start(self._reloader.look())

    def _did_change_folders(self, params: Json) -> None:
        event = params.get("event")
        said = event if isinstance(event, dict) else {}
        gone, come = (set(_folders(said.get(key))) for key in ("removed", "added"))
        kept = (root for root in self._roots if root not in gone)
        self._roots = tuple(dict.fromkeys([*kept, *sorted(come)]))
        self._reloader.roots = self.guard.keeper.roots = self._roots
        self._start(self._files.snapshot(come))
        self._start(self._reloader.reload())

    # Commands

    def _execute_command(self, params: Json) -> Any:
        run = self._commands.get(str(params.get("command")))
        arguments = params.get("arguments") or [{}]
        if run is None:
            raise ValueError(f"there is no command {params.get('command')!r}")
        if not isinstance(arguments, list) or not isinstance(arguments[0], dict):
            raise ValueError("the command takes one object")
        return run(arguments[0])

    def _i_wrote_this(self, argument: Json) -> bool:
        return self.guard.i_wrote_this(argument)

    async def _attribute(self, argument: Json) -> bool:
        model = argument.get("model") or await self._chosen_model()
        return bool(model) and self.guard.attribute_to(argument, str(model))

    async def _chosen_model(self) -> str | None:
        """Ask the person; an editor's own extension asks better, and sends the model along."""
        names = self.guard.models()
        if not names:
            text = "guard-lsp knows of no model yet; give its name as `model` in the command."
            self._show(lsp.MessageType.Info, text)
            return None
        choice = await self.window_show_message_request_async(
            lsp.ShowMessageRequestParams(
                type=lsp.MessageType.Info,
                message="Which model wrote this?",
                actions=[lsp.MessageActionItem(title=name) for name in names],
            )
        )
        return choice.title if choice is not None else None

    async def _check_workspace(self, _: Json) -> int:
        shown = capabilities.shows_progress(self.client_capabilities)
        title = "guard-lsp checks what models wrote"
        async with ClientProgress(self.work_done_progress, title, shown=shown) as progress:
            return await self._files.check(self._roots, progress)

    # What goes out

    def _report(self, book: Rulebook) -> None:
        self._report_errors(book.errors)
        client = self.client_capabilities
        if self.guard.settings.code_lens and capabilities.refreshes(client, "code_lens"):
            self._ask(self.workspace_code_lens_refresh_async(None))
        if self.guard.settings.inlay_hints and capabilities.refreshes(client, "inlay_hint"):
            self._ask(self.workspace_inlay_hint_refresh_async(None))

    def _report_errors(self, errors: tuple[ReadError, ...]) -> None:
        """Each error is told once, and again after it was mended and came back."""
        now = {str(error) for error in errors}
        for text in (str(error) for error in errors):
            _log.error("%s", text)
            if text not in self._told:
                self._show(lsp.MessageType.Error, text)
        self._told = now

    def _show(self, kind: lsp.MessageType, text: str) -> None:
        self.protocol.send("window/showMessage", {"type": int(kind), "message": text})

    async def _watch_files(self) -> None:
        watcher = lsp.FileSystemWatcher(glob_pattern=capabilities.WATCHED)
        options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers=[watcher])
        registration = lsp.Registration(
            "guard-lsp-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options
        )
        await self.client_register_capability_async(lsp.RegistrationParams([registration]))

    def _ask(self, request: Coroutine[Any, Any, Any]) -> None:
        """Ask the client for something that we can do without."""
        self._start(self._asked(request))

    async def _asked(self, request: Coroutine[Any, Any, Any]) -> None:
        try:
            await request
        except JsonRpcException as error:
            _log.info("the client refused: %s", error)

    def _start(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("a task failed with %s", type(error).__name__, exc_info=error)


def _folders(value: object) -> Iterator[Path]:
    for folder in value if isinstance(value, list) else ():
        uri = folder.get("uri") if isinstance(folder, dict) else None
        path = to_path(uri) if isinstance(uri, str) else None
        if path is not None:
            yield path
