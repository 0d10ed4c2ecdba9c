import { LANGUAGES, type Language } from "../text/language.ts";

/** The reader's language: what was asked for, else the environment's, else English. */
export function readerLanguage(asked: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wanted = asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "en";
  return LANGUAGES.find((l) => wanted.toLowerCase().startsWith(l)) ?? "en";
}
