import { getDocumentProxy } from "unpdf";
import type { PdfItem, PdfPage } from "./page.ts";

/** More pages than any draft has. */
const MOST_PAGES = 3_000;

/** Why a PDF gave no text. It is answered, not thrown: this module is bundled apart, with classes of its own. */
export interface PdfRefusal {
  readonly refused: "encryptedPdf" | "brokenPdf" | "tooLarge";
  readonly detail: string;
}

/**
 * The text of a PDF, piece by piece with its places. Loaded only when a PDF is read: the library is large.
 * Nothing outside the bytes is opened. Does not fail.
 */
export async function pagesOf(bytes: Uint8Array): Promise<readonly PdfPage[] | PdfRefusal> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, stopAtErrors: false });
    try {
      if (pdf.numPages > MOST_PAGES) return { refused: "tooLarge", detail: `${pdf.numPages} p.` };
      return await textOf(pdf);
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    return { refused: (error as Error).name === "PasswordException" ? "encryptedPdf" : "brokenPdf", detail: String(error) };
  }
}

async function textOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    pages.push({ width, height, items: items.flatMap((item) => ("str" in item ? itemOf(item) : [])) });
    page.cleanup();
  }
  return pages;
}

/** A piece of text; those set askew (a stamp, a watermark) are none. */
function itemOf(item: { str: string; transform: readonly number[]; width: number; height: number }): PdfItem[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  if (item.str === "" || Math.abs(b) > Math.abs(a) * 0.2 || Math.abs(c) > Math.abs(d) * 0.6) return [];
  return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(d) }];
}
