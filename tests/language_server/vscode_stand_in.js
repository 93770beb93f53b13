// A stand-in for VS Code: classes that keep what they are given, and providers that the test then asks.
const Module = require("node:module")
const path = require("node:path")
const [content, text] = process.argv.slice(2)
const providers = {},
  kept = {}
const made = (name) =>
  class {
    constructor(...given) {
      this.name = name
      this.given = given
    }
  }
const nothing = () => ({ dispose() {} })
const uri = { toString: () => `file://${content}/terms/chung-cat.yml`, scheme: "file" }
const document = { uri, version: 1, languageId: "yaml", text, getText: () => document.text }
const opened = (fsPath) => ({ uri: { fsPath, toString: () => `file://${fsPath}` }, name: path.basename(fsPath) })
const registered = new Proxy(
  {},
  {
    get:
      (_, name) =>
      (...given) => {
        providers[name] = given
        return nothing()
      },
  },
)
const kind = { value: "", append: (value) => ({ value }) }
const vscode = {
  Position: class {
    constructor(line, character) {
      Object.assign(this, { line, character })
    }
  },
  ...Object.fromEntries(
    [
      "Range",
      "Location",
      "MarkdownString",
      "Diagnostic",
      "CompletionItem",
      "CompletionList",
      "SnippetString",
      "WorkspaceEdit",
      "CodeAction",
      "DocumentSymbol",
      "SymbolInformation",
      "Hover",
    ].map((name) => [name, made(name)]),
  ),
  Uri: { parse: String },
  CodeActionKind: { Empty: kind, QuickFix: kind, SourceFixAll: kind },
  env: { language: "en" },
  window: {
    createOutputChannel: () => ({ append: (said) => process.stderr.write(said) }),
    showWarningMessage: async (said) => {
      console.error(said)
    },
  },
  commands: { registerCommand: nothing },
  languages: new Proxy(
    {
      match: () => 10,
      createDiagnosticCollection: () => ({ clear() {}, set: (where, list) => kept.heard?.(where, list) }),
    },
    { get: (own, name) => own[name] ?? registered[name] },
  ),
  workspace: {
    // The first holds no content, and cannot even be read.
    workspaceFolders: [opened(`${content}/missing`), opened(path.dirname(content))],
    textDocuments: [document],
    createFileSystemWatcher: () => ({ onDidChange: nothing, onDidCreate: nothing, onDidDelete: nothing }),
    getConfiguration: () => ({ lang: "", notes: false, get: () => process.env.PROGRAM }),
    ...Object.fromEntries(["Open", "Close", "Save"].map((name) => [`onDid${name}TextDocument`, nothing])),
    onDidChangeTextDocument: (listener) => {
      kept.changed = listener
    },
    onWillRenameFiles: nothing,
    onDidChangeWorkspaceFolders: nothing,
    onDidChangeConfiguration: nothing,
  },
}
const load = Module._load
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest))
const extension = require(process.env.EXTENSION)
const heard = new Promise((resolve) => {
  kept.heard = (where, list) => resolve([where, list])
})
const run = async () => {
  const row = text.split("\n").findIndex((line) => line.startsWith("see_also"))
  const place = { line: row, character: "see_also: [".length }
  const completing = () => providers.registerCompletionItemProvider[1]
  const activated = extension.activate({ subscriptions: [] })
  const moved = { ...document }
  const asked = [document, moved].map((one) => completing().provideCompletionItems(one, place))
  moved.version = 2
  const [early, outdated] = await Promise.all(asked)
  await activated
  const [, list] = await heard
  const answer = completing().provideCompletionItems(document, place)
  // Somebody types on before the answer is there.
  document.text = text.replace("see_also: [", "see_also: [later-")
  kept.changed({ document })
  const offered = await answer
  const told = await providers.registerHoverProvider[1].provideHover(document, { line: row, character: 3 })
  console.log(
    JSON.stringify({
      said: list[0].given[1],
      early: early.given[0].map((item) => item.given[0].label),
      outdated,
      replaced: offered.given[0][0].range.given.map((end) => end.character - place.character),
      offered: offered.given[0].map((item) => item.given[0].label),
      told: told.given[0].given[0],
    }),
  )
  await extension.deactivate()
}
run().catch((error) => {
  console.error(error)
  process.exit(1)
})
