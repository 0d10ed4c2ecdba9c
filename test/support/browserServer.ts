import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

/** What a Web Worker has and the language of its own; nothing of Node. */
const HARNESS = `
const { parentPort, workerData } = require("node:worker_threads");
const vm = require("node:vm");
const listen = (take) => parentPort.on("message", (data) => take({ data }));
const self = { postMessage: (data) => parentPort.postMessage(data), set onmessage(take) { listen(take); }, addEventListener: (event, take) => { if (event === "message") listen(take); } };
const scope = vm.createContext({ self, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextDecoder, TextEncoder, URL, Blob, atob, btoa, console });
vm.runInContext("globalThis.self = self; var onmessage;", scope);
vm.runInContext(workerData, scope, { filename: "server.browser.js" });
`;

/** The server for browsers in a worker that has no Node, and a client's end of the connection. */
export class BrowserServer {
  private readonly worker = new Worker(HARNESS, { eval: true, workerData: readFileSync("dist/server.browser.js", "utf8") });
  private readonly waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  /** The extension's own files that the server asked for. */
  readonly asked: string[] = [];
  private id = 0;

  constructor() {
    this.worker.on("message", (message: { id?: number; method?: string; params?: { file?: string }; result?: never; error?: { message: string } }) => this.take(message));
    this.worker.on("error", (error) => this.waiting.forEach(({ reject }) => void reject(error)));
  }

  private take({ id, method, params, result, error }: { id?: number; method?: string; params?: { file?: string }; result?: never; error?: { message: string } }): void {
    if (id === undefined) return;
    if (method === undefined) {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result as never);
      return;
    }
    const file = method === "palermo/ownFile" ? params?.file : undefined;
    if (file) this.asked.push(file);
    this.worker.postMessage({ jsonrpc: "2.0", id, result: file ? readFileSync(`dist/${file}`, "utf8") : null });
  }

  request<T>(method: string, params: object): Promise<T> {
    const id = ++this.id;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: never) => void, reject });
      this.worker.postMessage({ jsonrpc: "2.0", id, method, params });
    });
  }

  notify(method: string, params: object): void {
    this.worker.postMessage({ jsonrpc: "2.0", method, params });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
