// Let VS Code ask `distilled lsp`: start it, tell it what is open, show what it says. No package is needed for that.
const fs = require("node:fs")
const path = require("node:path")
const vscode = require("vscode")
const { Connection } = require("./connection.js")
const convert = require("./convert.js")

const FILES = [{ language: "yaml", scheme: "file" }]
const WATCHED = "**/*.{yml,svg,txt,json}"
const VIETNAMESE = {
  missing: "Chưa có chương trình `distilled`. Chạy `make site` một lần rồi bấm Khởi động lại.",
  ended: "`distilled lsp` đã dừng.",
  restart: "Khởi động lại",
  noId: "Ở đây không có mã nào để đổi.",
}
const ENGLISH = {
  missing: "There is no `distilled` yet. Run `make site` once, then press Restart.",
  ended: "`distilled lsp` has ended.",
  restart: "Restart",
  noId: "There is no id to rename here.",
}

let server
let started = Promise.resolve()
let output

const settings = () => {
  const { lang, notes } = vscode.workspace.getConfiguration("distilled")
  return { lang: lang || language(), notes }
}
const words = () => (settings().lang === "vi" ? VIETNAMESE : ENGLISH)
const isOurs = (document) => vscode.languages.match(FILES, document) > 0
const named = (document) => ({ textDocument: { uri: document.uri.toString() } })
const at = (document, position) => ({ ...named(document), position: convert.asPosition(position) })

/** Find the language of messages where none is set: as there is no VS Code in Vietnamese, that of the machine counts. */
function language() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const machine = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return [vscode.env.language, machine].some((name) => name.toLowerCase().startsWith("vi")) ? "vi" : "en"
}

/** Find the program: as set, or in the environment that `make` has made. */
function program(folder) {
  const set = vscode.workspace.getConfiguration("distilled").get("command")
  const own = process.platform === "win32" ? [".venv", "Scripts", "distilled.exe"] : [".venv", "bin", "distilled"]
  return set || path.join(folder, ...own)
}

async function offerRestart(text) {
  const { restart } = words()
  if ((await vscode.window.showWarningMessage(text, restart)) === restart) await start()
}

/** Start anew; one start waits for the other, so that no program is left over. */
function start() {
  started = started.then(begin).catch((error) => output.append(`${error}\n`))
  return started
}

/** Ask the server: at once, before it is told what is typed next; while it starts, later, if the text is still the same. */
async function ask(method, params, token, document) {
  if (!server) {
    const version = document?.version
    await started
    if (token?.isCancellationRequested || document?.version !== version) return undefined
  }
  return server?.ask(method, params, token)
}

/** Ask about a place. */
const askAt = (what, document, position, token, more) =>
  ask(`textDocument/${what}`, { ...at(document, position), ...more }, token, document)

/** Choose the folder with content among those that are open. */
function ownFolder() {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath)
  return folders.find((folder) => fs.existsSync(path.join(folder, "content", "site.yml"))) ?? folders[0]
}

async function begin() {
  await server?.close()
  server = undefined
  const folder = ownFolder()
  if (!folder) return
  const command = program(folder)
  if (!fs.existsSync(command)) {
    offerRestart(words().missing)
    return
  }
  shown.clear()
  const connection = new Connection(command, ["lsp"], folder, {
    notices: { "textDocument/publishDiagnostics": show, "window/showMessage": ({ message }) => output.append(message) },
    said: (text) => output.append(text),
    ended: () => {
      server = undefined
      offerRestart(words().ended)
    },
  })
  await connection.ask("initialize", introduction())
  connection.tell("initialized", {})
  server = connection
  for (const document of vscode.workspace.textDocuments) open(document)
}

const introduction = () => ({
  processId: process.pid,
  clientInfo: { name: "distilled for VS Code" },
  locale: vscode.env.language,
  rootUri: vscode.workspace.workspaceFolders[0].uri.toString(),
  workspaceFolders: vscode.workspace.workspaceFolders.map(({ uri, name }) => ({ uri: uri.toString(), name })),
  initializationOptions: settings(),
  capabilities: {
    general: { positionEncodings: ["utf-16"] },
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
  },
})

const shown = vscode.languages.createDiagnosticCollection("distilled")
const show = ({ uri, diagnostics }) => shown.set(vscode.Uri.parse(uri), diagnostics.map(convert.diagnostic))

function open(document) {
  if (!isOurs(document)) return
  const { languageId, version } = document
  const uri = document.uri.toString()
  server?.tell("textDocument/didOpen", { textDocument: { uri, languageId, version, text: document.getText() } })
}

function changed({ document }) {
  if (!isOurs(document)) return
  const textDocument = { uri: document.uri.toString(), version: document.version }
  server?.tell("textDocument/didChange", { textDocument, contentChanges: [{ text: document.getText() }] })
}

const closed = (document) => isOurs(document) && server?.tell("textDocument/didClose", named(document))
const saved = (document) => isOurs(document) && server?.tell("textDocument/didSave", named(document))
const touched = (uri) =>
  server?.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: uri.toString(), type: 2 }] })

const listed = async (method, params, token, made) => (await ask(method, params, token))?.map(made)

const completing = {
  async provideCompletionItems(document, position, token) {
    const found = await askAt("completion", document, position, token)
    return found && new vscode.CompletionList(found.items.map(convert.completion), found.isIncomplete)
  },
  async resolveCompletionItem(item, token) {
    const found = await ask("completionItem/resolve", item.found, token)
    if (found?.documentation) item.documentation = convert.markdown(found.documentation)
    return item
  },
}
const hovering = {
  async provideHover(document, position, token) {
    const found = await askAt("hover", document, position, token)
    return found && new vscode.Hover(convert.markdown(found.contents), found.range && convert.range(found.range))
  },
}
const defining = {
  async provideDefinition(document, position, token) {
    const found = await askAt("definition", document, position, token)
    return found && convert.location(found)
  },
}
const referring = {
  provideReferences: (document, position, context, token) =>
    askAt("references", document, position, token, { context }).then((found) => found?.map(convert.location)),
}
const renaming = {
  async prepareRename(document, position, token) {
    const found = await askAt("prepareRename", document, position, token)
    if (!found) throw new Error(words().noId)
    return { range: convert.range(found.range), placeholder: found.placeholder }
  },
  provideRenameEdits: async (document, position, newName, token) =>
    convert.edit(await askAt("rename", document, position, token, { newName })),
}
const fixing = {
  provideCodeActions(document, range, { diagnostics, only }, token) {
    const context = { diagnostics: diagnostics.map(convert.asDiagnostic), only: only && [only.value] }
    const params = { ...named(document), range: convert.asRange(range), context }
    return listed("textDocument/codeAction", params, token, convert.action)
  },
}
const outlining = {
  provideDocumentSymbols: (document, token) =>
    listed("textDocument/documentSymbol", named(document), token, convert.symbol),
}
const searching = {
  provideWorkspaceSymbols: (query, token) => listed("workspace/symbol", { query }, token, convert.workspaceSymbol),
}

function followFiles(event) {
  const files = event.files.map(({ oldUri, newUri }) => ({ oldUri: oldUri.toString(), newUri: newUri.toString() }))
  event.waitUntil(ask("workspace/willRenameFiles", { files }).then(convert.edit))
}

async function activate(context) {
  output = vscode.window.createOutputChannel("Chưng Cất · Distilled")
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED)
  const kinds = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll]
  context.subscriptions.push(
    output,
    shown,
    watcher,
    watcher.onDidChange(touched),
    watcher.onDidCreate(touched),
    watcher.onDidDelete(touched),
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidCloseTextDocument(closed),
    vscode.workspace.onDidSaveTextDocument(saved),
    vscode.workspace.onWillRenameFiles(followFiles),
    vscode.workspace.onDidChangeWorkspaceFolders(start),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("distilled.command")) start()
      else if (event.affectsConfiguration("distilled"))
        server?.tell("workspace/didChangeConfiguration", { settings: { distilled: settings() } })
    }),
    vscode.commands.registerCommand("distilled.restart", start),
    vscode.languages.registerCompletionItemProvider(FILES, completing, "[", "@", "#", " "),
    vscode.languages.registerHoverProvider(FILES, hovering),
    vscode.languages.registerDefinitionProvider(FILES, defining),
    vscode.languages.registerReferenceProvider(FILES, referring),
    vscode.languages.registerRenameProvider(FILES, renaming),
    vscode.languages.registerCodeActionsProvider(FILES, fixing, { providedCodeActionKinds: kinds }),
    vscode.languages.registerDocumentSymbolProvider(FILES, outlining),
    vscode.languages.registerWorkspaceSymbolProvider(searching),
  )
  await start()
}

const deactivate = () => server?.close()

module.exports = { activate, deactivate }
