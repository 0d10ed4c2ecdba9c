import * as vscode from "vscode";
import { LANGUAGES, type Language } from "../../../server/src/text/language.ts";

/** The language in which the reader is spoken to: the editor's, as the server takes it too. */
export function readerLanguage(): Language {
  return LANGUAGES.find((l) => vscode.env.language.toLowerCase().startsWith(l)) ?? "en";
}
