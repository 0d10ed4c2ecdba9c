import { toAkomaNtoso } from "../draft/formats/akn/write.ts";
import { FormatError, type Manuscript } from "../draft/formats/manuscript.ts";
import { readAnyManuscript, readOpenText } from "../draft/formats/readers.ts";
import { readDraft, UnknownLanguageError } from "../draft/read.ts";
import { FORMAT_ERRORS } from "../report/formatWords.ts";
import { fill } from "../report/words.ts";
import { DecodeError } from "../text/decode.ts";
import type { Language, Localized } from "../text/language.ts";
import { CONVERT_REQUEST, type Conversion, type ConversionAsked } from "./protocol.ts";
import type { Session } from "./session.ts";

const NOT_TEXT: Localized = { en: "this is a binary file, not text", fr: "ce fichier est binaire, ce n’est pas du texte", es: "este archivo es binario, no es texto" };
const NO_LANGUAGE: Localized = {
  en: "the language of the draft was not recognised: Palermo reads English, French and Spanish",
  fr: "la langue du projet n’a pas été reconnue : Palermo lit l’anglais, le français et l’espagnol",
  es: "no se reconoció el idioma del proyecto: Palermo lee inglés, francés y español",
};

/** Registers the request that turns a file or an open text into Markdown or Akoma Ntoso. */
export function listenToConversions(session: Session): void {
  session.connection.onRequest(CONVERT_REQUEST, (asked: ConversionAsked) => converted(asked, session.reader, session.host.pdf));
}

async function converted(asked: ConversionAsked, reader: Language, pdf: Session["host"]["pdf"]): Promise<Conversion> {
  try {
    const read = asked.text !== undefined ? (readOpenText(asked.name, "", asked.text) ?? asked.text) : await readAnyManuscript(asked.name, bytesOf(asked.base64 ?? ""), { ...(asked.changes ? { changes: asked.changes } : {}), ...(pdf ? { pdf } : {}) });
    const text = typeof read === "string" ? read : read.text;
    if (asked.to === "akn") return { text: toAkomaNtoso(readDraft(read), { date: asked.date }) };
    return { text, ...placesOf(read) };
  } catch (error) {
    if (error instanceof FormatError) return { failure: fill(FORMAT_ERRORS[error.code][reader], error.detail) };
    if (error instanceof DecodeError) return { failure: NOT_TEXT[reader] };
    if (error instanceof UnknownLanguageError) return { failure: NO_LANGUAGE[reader] };
    throw error;
  }
}

/** The lines of the text on which pages or paragraphs begin. */
function placesOf(read: string | Manuscript): Pick<Conversion, "places"> {
  const places = typeof read === "string" ? undefined : read.source.places;
  if (!places || typeof read === "string") return {};
  let line = 0;
  let at = 0;
  const lines = places.starts.map((start) => {
    for (let next = read.text.indexOf("\n", at); next >= 0 && next < start; next = read.text.indexOf("\n", at)) {
      line++;
      at = next + 1;
    }
    return line;
  });
  return { places: { unit: places.unit, lines, numbers: places.numbers } };
}

function bytesOf(base64: string): Uint8Array {
  const raw = atob(base64);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}
