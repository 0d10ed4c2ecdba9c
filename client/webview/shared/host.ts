/** The part of VS Code's webview interface that pages use. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The extension that shows this page: messages to it and from it, and the state that it keeps for the page until it is closed. */
export class Host<Incoming, Outgoing> {
  private readonly api = acquireVsCodeApi();

  /** @param read makes a message out of whatever arrives, or undefined when it is none. */
  listen(read: (value: unknown) => Incoming | undefined, act: (message: Incoming) => void): void {
    window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const message = read(data);
      if (message !== undefined) act(message);
    });
  }

  post(message: Outgoing): void {
    this.api.postMessage(message);
  }

  /** What was kept last, whatever it holds. */
  get kept(): unknown {
    return this.api.getState();
  }

  keep(state: unknown): void {
    this.api.setState(state);
  }
}
