// Starts the server of guard-lsp, shows what it says of the document at hand, and asks the person
// what the server cannot ask as well.

import { commands, ExtensionContext, Selection, ThemeColor, window, workspace } from "vscode";
import { CodeAction, Command, StatusBarAlignment, StatusBarItem, TextDocument, Uri } from "vscode";
import { ExecuteCommandSignature, LanguageClient } from "vscode-languageclient/node";

const SECTION = "guard-lsp";
const ATTRIBUTE = "guard-lsp.attributeToModel";
const CHECK = "guard-lsp.checkWorkspace";
const ATTRIBUTION = "source.guard-lsp.attribution";
const LONGEST_NAME = 250;

/** `guard/status` of the server. */
interface Status {
  uri: string;
  state: "nothing" | "checking" | "clean" | "findings" | "unchecked";
  insertions: number;
  findings: number;
  unchecked: string[];
  tier: string | null;
  origin: string | null;
  evidence: string | null;
}

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const statuses = new Map<string, Status>();
  const bar = window.createStatusBarItem("guard-lsp.status", StatusBarAlignment.Left, 0);
  bar.name = "guard-lsp";
  bar.command = "workbench.actions.view.problems";

  const started = toClient(languages(context));
  client = started;
  const shown = (): void => {
    const document = window.activeTextEditor?.document;
    show(bar, document && statuses.get(uriOf(started, document.uri)));
  };
  context.subscriptions.push(
    bar,
    started.onNotification("guard/status", (status: Status) => {
      statuses.set(status.uri, status);
      shown();
    }),
    workspace.onDidCloseTextDocument((document: TextDocument) => {
      statuses.delete(uriOf(started, document.uri));
    }),
    window.onDidChangeActiveTextEditor(shown),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) {
        const settings = { [SECTION]: serverSettings() };
        void started.sendNotification("workspace/didChangeConfiguration", { settings });
      }
    }),
  );
  try {
    await started.start();
  } catch (error) {
    const hint = "Is guard-lsp installed, and the setting guard-lsp.command right?";
    void window.showErrorMessage(`guard-lsp does not start: ${String(error)}. ${hint}`);
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** The languages stand once, in package.json. */
function languages(context: ExtensionContext): string[] {
  const manifest = context.extension.packageJSON as { activationEvents: string[] };
  return manifest.activationEvents.map((event) => event.replace("onLanguage:", ""));
}

function toClient(languages: string[]): LanguageClient {
  const [command, ...args] = workspace.getConfiguration(SECTION).get<string[]>("command", []);
  return new LanguageClient(
    SECTION,
    "guard-lsp",
    { command: command ?? "guard-lsp", args },
    {
      documentSelector: languages.flatMap((language) => [
        { language, scheme: "file" },
        { language, scheme: "untitled" },
      ]),
      initializationOptions: serverSettings(),
      middleware: {
        executeCommand: run,
        workspace: {
          configuration: (params) =>
            params.items.map((item) => (item.section === SECTION ? serverSettings() : null)),
        },
      },
    },
  );
}

/** What the server takes. `command` is ours: it says how the server is started. */
function serverSettings(): object {
  const { command: _, ...settings } = workspace.getConfiguration().get<{ command?: unknown }>(SECTION, {});
  return settings;
}

/** A command of the server, with what it needs to be told: from a code action or from the palette. */
async function run(command: string, args: unknown[], next: ExecuteCommandSignature): Promise<unknown> {
  if (command === CHECK) {
    const files = (await next(command, [{}])) as number;
    void window.showInformationMessage(`guard-lsp: ${files} files have insertions on record.`);
    return files;
  }
  const places = args.length > 0 ? [args[0] as object] : await insertionsHere(command);
  if (places.length === 0) {
    void window.showWarningMessage("guard-lsp knows of no insertion here.");
    return false;
  }
  let named = {};
  if (command === ATTRIBUTE) {
    const model = await askForModel();
    if (model === undefined) {
      return false;
    }
    named = { model };
  }
  let done = false;
  for (const place of places) {
    done = Boolean(await next(command, [{ ...place, ...named }])) || done;
  }
  return done;
}

async function askForModel(): Promise<string | undefined> {
  const said = await window.showInputBox({
    title: "Which model wrote this?",
    prompt: "Its name, as it was asked for",
    placeHolder: "claude-sonnet-4-5",
    validateInput: (text) => (text.trim().length > LONGEST_NAME ? "That is too long." : undefined),
  });
  return said?.trim() || undefined;
}

/** The server knows which insertions a selection touches, and offers the command for each. */
async function insertionsHere(command: string): Promise<object[]> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return [];
  }
  const { uri } = editor.document;
  const selection: Selection = editor.selection;
  const found = await commands.executeCommand<(CodeAction | Command)[]>(
    "vscode.executeCodeActionProvider",
    uri,
    selection,
    ATTRIBUTION,
  );
  return found
    .map((each) => (typeof each.command === "object" ? each.command : undefined))
    .filter((each) => each?.command === command)
    .map((each) => each?.arguments?.[0] as object);
}

function uriOf(client: LanguageClient, uri: Uri): string {
  return client.code2ProtocolConverter.asUri(uri);
}

function show(bar: StatusBarItem, status: Status | undefined): void {
  if (status === undefined || status.state === "nothing") {
    bar.hide();
    return;
  }
  const who = status.origin ?? "typed";
  bar.text = `${icon(status)} ${status.findings || ""} ${status.tier ?? ""}`.replace(/ +/g, " ");
  bar.tooltip = [
    `${who}${status.evidence ? `, ${status.evidence}` : ""}: ${status.tier ?? "not checked"}`,
    `${status.insertions} insertions, ${status.findings} findings`,
    ...status.unchecked.map((engine) => `not fully checked: ${engine}`),
  ].join("\n");
  bar.backgroundColor =
    status.tier === "blocked" ? new ThemeColor("statusBarItem.errorBackground") : undefined;
  bar.show();
}

function icon(status: Status): string {
  switch (status.state) {
    case "findings":
      return "$(shield) $(warning)";
    case "checking":
      return "$(shield) $(sync~spin)";
    case "clean":
      return "$(shield) $(check)";
    default:
      return "$(shield) $(question)";
  }
}
