import type { Citable, CorpusFile, Instrument } from "./types.ts";
import type { Localized } from "../text/language.ts";

type Loose = Record<string, unknown>;

const MEETINGS: Record<number, Localized> = {
  1: { en: "first", fr: "première", es: "primera" },
  2: { en: "second", fr: "deuxième", es: "segunda" },
  3: { en: "third", fr: "troisième", es: "tercera" },
  4: { en: "fourth", fr: "quatrième", es: "cuarta" },
  5: { en: "fifth", fr: "cinquième", es: "quinta" },
  6: { en: "sixth", fr: "sixième", es: "sexta" },
  7: { en: "seventh", fr: "septième", es: "séptima" },
  8: { en: "eighth", fr: "huitième", es: "octava" },
};

/** The instruments and all that can be cited in them, from the files below `instruments/`. */
export function assembleInstruments(files: readonly CorpusFile[]): { instruments: Instrument[]; citables: Citable[] } {
  const instruments: Instrument[] = [];
  const citables: Citable[] = [];
  for (const file of files) {
    const content = (file.content ?? {}) as Loose;
    if (/^instruments\/(protocol|convention)\.ya?ml$/.test(file.path)) treaty(content, instruments, citables);
    else if (file.path.startsWith("instruments/working-group/")) meeting(content, instruments, citables);
    else if (file.path.startsWith("instruments/reports.")) reports(content, instruments, citables);
  }
  return { instruments, citables };
}

function treaty(content: Loose, instruments: Instrument[], citables: Citable[]): void {
  const kind = content.id as "protocol" | "convention";
  instruments.push({ id: kind, kind, title: content.title as Localized, short: content.short as Localized, link: content.link as string });
  for (const p of (content.provisions ?? []) as Loose[]) {
    const quoted = p.text as { quote: string; from: string } | undefined;
    citables.push({
      id: p.id as string, instrument: kind, within: kind, theme: p.theme as string, heading: p.heading as Localized, duty: p.duty as Localized,
      force: p.force as Citable["force"], requirements: [], ...(quoted ? { text: quoted.quote, quotedFrom: quoted.from } : {}),
    });
  }
}

function meeting(content: Loose, instruments: Instrument[], citables: Citable[]): void {
  const number = content.meeting as number;
  const source = (content.source ?? {}) as Loose;
  instruments.push({
    id: content.id as string, kind: "working-group", meeting: number, title: meetingTitle(number), short: meetingShort(number),
    place: content.place as Localized, starts: isoDate(content.starts), ends: isoDate(content.ends), link: source.link as string, document: source.document as string,
  });
  for (const r of (content.recommendations ?? []) as Loose[]) {
    citables.push({ ...(r as unknown as Citable), instrument: "working-group", within: content.id as string, requirements: (r.requirements ?? []) as string[] });
  }
}

function reports(content: Loose, instruments: Instrument[], citables: Citable[]): void {
  for (const report of (content.reports ?? []) as Loose[]) {
    const title = report.title as Localized;
    instruments.push({ id: report.id as string, kind: "report", title, short: report.short as Localized, link: report.link as string, document: report.document as string, starts: isoDate(report.date) });
    for (const p of (report.passages ?? []) as Loose[]) {
      citables.push({ ...(p as unknown as Citable), instrument: "report", within: report.id as string, requirements: (p.requirements ?? []) as string[] });
    }
  }
}

function meetingTitle(n: number): Localized {
  const m = MEETINGS[n] as Localized;
  return {
    en: `Working Group on Trafficking in Persons, ${m.en} meeting`,
    fr: `Groupe de travail sur la traite des personnes, ${m.fr} réunion`,
    es: `Grupo de Trabajo sobre la Trata de Personas, ${m.es} reunión`,
  };
}

function meetingShort(n: number): Localized {
  const m = MEETINGS[n] as Localized;
  return { en: `${m.en} meeting`, fr: `${m.fr} réunion`, es: `${m.es} reunión` };
}

function isoDate(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === undefined ? undefined : String(value);
}
