// Speak to a language server over its standard streams: JSON behind a header that says how many bytes it has.
const { spawn } = require("node:child_process")

const HEAD_END = "\r\n\r\n"

class Connection {
  #awaited = new Map()
  #count = 0
  #buffer = Buffer.alloc(0)
  #isClosed = false

  /** `notices` answers what the server says of itself, by method; `ended` is told when it ends unasked. */
  constructor(command, args, cwd, { notices, said, ended }) {
    this.notices = notices
    this.process = spawn(command, args, { cwd, stdio: ["pipe", "pipe", "pipe"] })
    this.process.stdout.on("data", (bytes) => this.#read(bytes))
    this.process.stderr.on("data", (bytes) => said(String(bytes)))
    // Writing to a program that has ended is told by its end.
    this.process.stdin.on("error", () => {})
    this.process.on("error", (error) => this.#end(ended, error))
    this.process.on("exit", () => this.#end(ended))
  }

  ask(method, params, token) {
    this.#count += 1
    const id = this.#count
    token?.onCancellationRequested(() => this.tell("$/cancelRequest", { id }))
    return new Promise((resolve, reject) => {
      this.#awaited.set(id, { resolve, reject })
      this.#send({ id, method, params })
    })
  }

  tell(method, params) {
    this.#send({ method, params })
  }

  async close() {
    if (this.#isClosed) return
    this.#isClosed = true
    const stop = setTimeout(() => this.process.kill(), 2_000)
    await this.ask("shutdown", null).catch(() => {})
    this.tell("exit", null)
    this.process.on("exit", () => clearTimeout(stop))
  }

  #send(message) {
    if (!this.process.stdin.writable) return
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }))
    this.process.stdin.write(`Content-Length: ${body.length}${HEAD_END}`)
    this.process.stdin.write(body)
  }

  #read(bytes) {
    this.#buffer = Buffer.concat([this.#buffer, bytes])
    for (;;) {
      const head = this.#buffer.indexOf(HEAD_END)
      if (head < 0) return
      const length = Number(/Content-Length: *(\d+)/i.exec(this.#buffer.subarray(0, head).toString())?.[1])
      const end = head + HEAD_END.length + length
      if (this.#buffer.length < end) return
      const message = JSON.parse(this.#buffer.subarray(head + HEAD_END.length, end).toString())
      this.#buffer = this.#buffer.subarray(end)
      this.#hear(message)
    }
  }

  #hear(message) {
    if (message.method) {
      this.notices[message.method]?.(message.params)
      if (message.id !== undefined) this.#send({ id: message.id, result: null })
      return
    }
    const { resolve, reject } = this.#awaited.get(message.id) ?? {}
    this.#awaited.delete(message.id)
    if (message.error) reject?.(new Error(message.error.message))
    else resolve?.(message.result)
  }

  #end(ended, error) {
    for (const { reject } of this.#awaited.values()) reject(error ?? new Error("the language server has ended"))
    this.#awaited.clear()
    if (!this.#isClosed) ended(error)
    this.#isClosed = true
  }
}

module.exports = { Connection }
