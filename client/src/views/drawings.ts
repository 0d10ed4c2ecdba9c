import type { ToCompare } from "./messages.ts";

/** A drawing as SVG text, with its size in CSS pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Milliseconds after which a page that does not answer is given up. */
const PATIENCE = 30_000;

/** Has drawings turned into PNG pictures by a page: the extension itself cannot draw. */
export class Drawings {
  private readonly waiting = new Map<number, (png: Uint8Array | undefined) => void>();
  private readonly post: (message: ToCompare) => void;
  private last = 0;

  constructor(post: (message: ToCompare) => void) {
    this.post = post;
  }

  /** The picture, or undefined when the page cannot draw it. */
  picture({ svg, width, height }: Drawing): Promise<Uint8Array | undefined> {
    const number = ++this.last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.waiting.get(number)?.(undefined), PATIENCE);
      this.waiting.set(number, (png) => {
        clearTimeout(timer);
        this.waiting.delete(number);
        resolve(png);
      });
      this.post({ type: "draw", number, svg, width: Math.ceil(width), height: Math.ceil(height) });
    });
  }

  /** A page answered. @param png in base64; empty when it could not be drawn. */
  drawn(number: number, png: string): void {
    this.waiting.get(number)?.(png === "" ? undefined : Uint8Array.from(atob(png), (c) => c.charCodeAt(0)));
  }
}
