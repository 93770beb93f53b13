// Say in the words of VS Code what the protocol says, and the other way round; both count as UTF-16, from 0.
const vscode = require("vscode")

const position = ({ line, character }) => new vscode.Position(line, character)
const range = ({ start, end }) => new vscode.Range(position(start), position(end))
const asRange = ({ start, end }) => ({ start: asPosition(start), end: asPosition(end) })
const asPosition = ({ line, character }) => ({ line, character })
const location = (found) => new vscode.Location(vscode.Uri.parse(found.uri), range(found.range))
const markdown = (content) => new vscode.MarkdownString(typeof content === "string" ? content : content.value)

function diagnostic(found) {
  // The protocol counts kinds and severities from 1.
  const made = new vscode.Diagnostic(range(found.range), found.message, found.severity - 1)
  return Object.assign(made, { code: found.code, source: found.source })
}

const asDiagnostic = (found) => ({
  range: asRange(found.range),
  message: found.message,
  severity: found.severity + 1,
  code: found.code,
  source: found.source,
})

function completion(found) {
  const label = { label: found.label, description: found.labelDetails?.description }
  const made = new vscode.CompletionItem(label, found.kind - 1)
  const text = found.textEdit.newText
  return Object.assign(made, {
    detail: found.detail,
    documentation: found.documentation && markdown(found.documentation),
    filterText: found.filterText,
    sortText: found.sortText,
    range: range(found.textEdit.range),
    insertText: found.insertTextFormat === 2 ? new vscode.SnippetString(text) : text,
    keepWhitespace: found.insertTextMode === 1,
    found,
  })
}

function edit(found) {
  const made = new vscode.WorkspaceEdit()
  const put = (uri, edits) => {
    for (const one of edits) made.replace(vscode.Uri.parse(uri), range(one.range), one.newText)
  }
  for (const [uri, edits] of Object.entries(found?.changes ?? {})) put(uri, edits)
  for (const change of found?.documentChanges ?? []) {
    if (change.kind === "rename") made.renameFile(vscode.Uri.parse(change.oldUri), vscode.Uri.parse(change.newUri))
    else put(change.textDocument.uri, change.edits)
  }
  return made
}

function action(found) {
  const made = new vscode.CodeAction(found.title, vscode.CodeActionKind.Empty.append(found.kind))
  const diagnostics = found.diagnostics?.map(diagnostic)
  return Object.assign(made, { edit: edit(found.edit), diagnostics, isPreferred: found.isPreferred })
}

function symbol(found) {
  const places = [range(found.range), range(found.selectionRange)]
  const made = new vscode.DocumentSymbol(found.name, found.detail ?? "", found.kind - 1, ...places)
  made.children = (found.children ?? []).map(symbol)
  return made
}

const workspaceSymbol = (found) =>
  new vscode.SymbolInformation(found.name, found.kind - 1, found.containerName ?? "", location(found.location))

module.exports = {
  action,
  asDiagnostic,
  asPosition,
  asRange,
  completion,
  diagnostic,
  edit,
  location,
  markdown,
  range,
  symbol,
  workspaceSymbol,
}
