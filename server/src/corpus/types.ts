import type { Language, Localized } from "../text/language.ts";

/** How strongly a requirement binds a State: the strongest of its sources decides. Strongest first. */
export const FORCES = ["mandatory", "consider", "recommended", "encouraged"] as const;
export type Force = (typeof FORCES)[number];

/** The force of a provision of a treaty or of a recommendation's verb. */
export type ProvisionForce = "mandatory" | "consider" | "optional" | "interpretative" | "should" | "should-consider" | "encouraged" | "could";

/** A thing that a draft has to contain, in part or whole. */
export interface Element {
  readonly id: string;
  readonly label: Localized;
  readonly present: Localized;
}

/** How many elements make a requirement met: all of them, any of them, or at least a number. */
export type Rule = "all" | "any" | number;

/** What a law or a plan must contain, with the sources that ask for it. */
export interface Requirement {
  readonly id: string;
  readonly theme: string;
  readonly title: Localized;
  readonly duty: Localized;
  readonly why: Localized;
  readonly guidance: Localized;
  readonly force: Force;
  readonly sources: readonly string[];
  readonly rule: Rule;
  readonly cluster?: string;
  readonly elements: readonly Element[];
  readonly contrary?: Localized;
  readonly rulings?: readonly Localized[];
}

/**
 * A query of the lexicon, and whether the shared check of negation applies to it: to `any` only that of duties denied and of
 * saving clauses, to `saving` only the former.
 */
export interface Find {
  readonly query: string;
  readonly polarity: "affirmative" | "any" | "saving";
}

/** The queries of polarity.yaml. */
export interface PolarityData {
  readonly negation: string;
  readonly idioms: string;
  readonly disclaimers: string;
  readonly "no-duty"?: string;
  readonly savings?: string;
  readonly prohibitions?: string;
  readonly turns?: string;
}

/** How one language says an element or a contrary. */
export interface LexiconEntry {
  readonly finds: readonly Find[];
  readonly hints: readonly string[];
  readonly examples: { readonly match: readonly string[]; readonly nearMisses: readonly string[] };
}

/** A role that a place in a draft can have, found by queries. */
export interface RoleData {
  readonly finds: readonly string[];
  readonly reach: "reading" | "sentence" | "article";
  readonly follows: readonly ("references" | "terms")[];
  readonly terms?: string;
}

/** All that one language needs. Keys of `elements` are "requirement/element"; of `contrary`, requirement ids. */
export interface LexiconData {
  readonly language: Language;
  readonly concepts: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, RoleData>>;
  readonly polarity: PolarityData;
  readonly elements: Readonly<Record<string, LexiconEntry>>;
  readonly contrary: Readonly<Record<string, LexiconEntry>>;
}

/** A provision that can be cited: of a treaty, a recommendation or a report. */
export interface Citable {
  readonly id: string;
  readonly instrument: "protocol" | "convention" | "working-group" | "report";
  /** Short name of the instrument, meeting or report it stands in. */
  readonly within: string;
  readonly theme: string;
  readonly heading?: Localized;
  /** Treaties: the duty in our own words. */
  readonly duty?: Localized;
  /** Recommendations and reports: our summary. */
  readonly summary?: Localized;
  /** The French original, verbatim; only where a seed quotes it. */
  readonly text?: string;
  readonly chapeau?: string;
  readonly quotedFrom?: string;
  readonly force?: ProvisionForce;
  readonly addressee?: "states" | "conference" | "secretariat" | "working-group";
  readonly requirements: readonly string[];
  readonly unchecked?: Localized;
  readonly note?: Localized;
  readonly footnotes?: readonly string[];
  readonly locator?: Localized;
}

/** An instrument, a meeting's recommendations or a report. */
export interface Instrument {
  readonly id: string;
  readonly kind: Citable["instrument"];
  readonly title: Localized;
  readonly short: Localized;
  readonly link?: string;
  readonly document?: string;
  readonly meeting?: number;
  readonly place?: Localized;
  /** ISO dates. */
  readonly starts?: string;
  readonly ends?: string;
}

/** Model wording for an element or a whole requirement, in one language. */
export interface Clause {
  readonly requirement: string;
  /** The elements it gives. */
  readonly elements: readonly string[];
  /** Name of the alternative, where the standard gives several ("Fund for victims"). */
  readonly alternative?: string;
  readonly heading: string;
  readonly text: string;
  /** Words to add to a list that exists: as a noun phrase and, for acts, as a verb phrase. */
  readonly item?: { readonly noun: string; readonly verb?: string };
}

/** The whole corpus, validated and bundled. */
export interface Corpus {
  readonly version: string;
  readonly instruments: readonly Instrument[];
  readonly citables: readonly Citable[];
  readonly requirements: { readonly law: readonly Requirement[]; readonly plan: readonly Requirement[] };
  readonly lexicons: Readonly<Record<Language, LexiconData>>;
  readonly clauses: Readonly<Record<Language, readonly Clause[]>>;
}

/** One file of the corpus, parsed: its path below `corpus/` with forward slashes, and its content. */
export interface CorpusFile {
  readonly path: string;
  readonly content: unknown;
}
