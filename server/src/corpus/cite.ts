import type { Language, Localized } from "../text/language.ts";
import { covers, parsePinpoint, pinpointWords } from "./pinpoint.ts";
import type { Citable, Corpus, Instrument } from "./types.ts";

const MONTHS: Record<Language, readonly string[]> = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
};

/** The corpus by id, for citing. */
export class Citations {
  private readonly instruments: ReadonlyMap<string, Instrument>;
  private readonly citables: ReadonlyMap<string, Citable>;

  constructor(private readonly corpus: Corpus) {
    this.instruments = new Map(corpus.instruments.map((i) => [i.id, i]));
    this.citables = new Map(corpus.citables.map((c) => [c.id, c]));
  }

  /** The provision with exactly this id. */
  get(id: string): Citable | undefined {
    return this.citables.get(id);
  }

  /** The provision with this id or, when it is only a chapeau or a title, all that stand below it. */
  below(id: string): readonly Citable[] {
    const exact = this.citables.get(id);
    return exact ? [exact] : this.corpus.citables.filter((c) => covers(id, c.id));
  }

  /** The instrument, meeting or report that a source belongs to. */
  instrumentOf(id: string): Instrument | undefined {
    const pinpoint = parsePinpoint(id);
    return pinpoint ? this.instruments.get(pinpoint.within) : undefined;
  }

  /** How a lawyer cites a source: "Working Group on Trafficking in Persons, fourth meeting (Vienna, 10–12 October 2011), recommendation 46 (i) (iii)". */
  cite(id: string, language: Language): string {
    const pinpoint = parsePinpoint(id);
    const instrument = pinpoint ? this.instruments.get(pinpoint.within) : undefined;
    if (!pinpoint || !instrument) return id;
    const words = pinpoint.instrument === "report" ? (this.citables.get(id)?.locator?.[language] ?? pinpoint.steps.join(" ")) : pinpointWords(pinpoint, language);
    return `${instrumentName(instrument, language)}, ${words}`;
  }

  /** A short form for lists and messages: "Protocol, art. 6.3 (b)", "Working Group 4, rec. 46 (i)", "Secretary-General, 2008 report, para. 6". */
  short(id: string, language: Language): string {
    const pinpoint = parsePinpoint(id);
    if (!pinpoint) return id;
    const [first, ...rest] = pinpoint.steps;
    const tail = rest.map((s) => (/^\d/.test(s) ? `.${s}` : language === "en" ? ` (${s})` : ` ${s})`)).join("");
    if (pinpoint.instrument === "wg") return `${SHORT.group[language]} ${pinpoint.within.slice(2)}, ${SHORT.recommendation[language]} ${first}${tail}`;
    if (pinpoint.instrument === "report") return `${this.instruments.get(pinpoint.within)?.short[language] ?? pinpoint.within}, ${(this.citables.get(id)?.locator?.[language] ?? String(first)).replace(/^(?:paragraph|paragraphe|párrafo)(?= )/, SHORT.paragraph[language])}`;
    return `${pinpoint.instrument === "P" ? SHORT.protocol[language] : SHORT.convention[language]}, art. ${first}${tail}`;
  }
}

/** How a meeting says that it adopted what follows: no part of what is recommended. */
const ADOPTION = /^Le Groupe de travail a approuvé[^:]*:\s*/;

/** The French original of a provision with the words that lead in to it, in quotation marks; undefined where there is none. */
export function originalOf({ chapeau = "", text }: Citable): string | undefined {
  if (!text) return undefined;
  const lead = chapeau.replace(ADOPTION, "[…] ").trim();
  return `«\u00a0${lead === "[…]" || lead === "" ? text.trim() : `${lead} ${text.trim()}`}\u00a0»`;
}

/** Short forms of several sources, those of one instrument or meeting together: "Working Group 5, rec. 6, 7, 8; Protocol, art. 3 (b)". */
export function shortList(citations: Citations, sources: readonly string[], language: Language): string {
  const groups = groupedShort(sources.map((id) => citations.short(id, language)));
  return groups.map(({ head, members }) => `${head}${members.map((m) => m.tail).join(", ")}`).join("; ");
}

/** Short citations by what they begin with ("Working Group 5, rec. "); `index` is the place of each in the list given. */
export function groupedShort(shorts: readonly string[]): { readonly head: string; readonly members: readonly { readonly index: number; readonly tail: string }[] }[] {
  const groups = new Map<string, { index: number; tail: string }[]>();
  shorts.forEach((short, index) => {
    const [, head = "", rest = ""] = /^(.*?(?:rec\. |art\. |para\. |par\. |párr\. ))(.*)$/.exec(short) ?? [];
    groups.set(head, [...(groups.get(head) ?? []), { index, tail: rest || short }]);
  });
  return [...groups].map(([head, members]) => ({ head, members }));
}

const SHORT = {
  paragraph: { en: "para.", fr: "par.", es: "párr." },
  group: { en: "Working Group", fr: "Groupe de travail", es: "Grupo de Trabajo" },
  recommendation: { en: "rec.", fr: "rec.", es: "rec." },
  protocol: { en: "Protocol", fr: "Protocole", es: "Protocolo" },
  convention: { en: "Convention", fr: "Convention", es: "Convención" },
} satisfies Record<string, Localized>;

function instrumentName(instrument: Instrument, language: Language): string {
  if (instrument.kind === "protocol" || instrument.kind === "convention") return bareName(instrument.short[language]);
  if (instrument.kind === "working-group") return `${instrument.title[language]} (${instrument.place?.[language]}, ${datesOf(instrument.starts, instrument.ends, language)})`;
  return [instrument.title[language], instrument.document].filter(Boolean).join(", ");
}

/** A name without its article, as it opens a citation: « le Protocole… » → « Protocole… ». */
function bareName(name: string): string {
  const bare = name.replace(/^(?:the|le|la|el)\s+|^l[’']/i, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A period in words: "10–12 October 2011", « du 27 au 29 janvier 2010 » without its preposition: « 27-29 janvier 2010 ». */
export function datesOf(starts: string | undefined, ends: string | undefined, language: Language): string {
  const a = dateParts(starts);
  const b = dateParts(ends) ?? a;
  if (!a || !b) return starts ?? "";
  const day = (d: { day: number }) => (language === "fr" && d.day === 1 ? "1er" : String(d.day));
  const month = (d: { month: number }) => MONTHS[language][d.month - 1];
  const joined = a.month === b.month ? (a.day === b.day ? day(a) : `${day(a)}–${day(b)}`) : `${day(a)} ${language === "es" ? "de " : ""}${month(a)} – ${day(b)}`;
  return language === "es" ? `${joined} de ${month(b)} de ${b.year}` : `${joined} ${month(b)} ${b.year}`;
}

function dateParts(iso: string | undefined): { year: number; month: number; day: number } | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : undefined;
}
