/** The documentation of the settings in three languages: the table comes from the settings themselves, the words around it stand here. */
import { CHOICES, DEFAULT_SEVERITIES, INSTRUMENTS, LEVELS, SETTING_KEYS, SETTING_WORDS, type SettingKey, SEVERITY_KEYS } from "../server/src/assess/settingsTable.ts";
import { LANGUAGES, type Language, type Localized } from "../server/src/text/language.ts";

const NAMES: Record<Language, string> = { en: "English", fr: "français", es: "español" };
const EXAMPLE = "```yaml\n# palermo.yaml\nkind: law\nseverity:\n  encouraged: off\nrequirementsOff:\n  - prevention.labour\n  - borders.*\ninstruments: [protocol, convention, working-group]\n```";

const TEXT = {
  title: { en: "Settings", fr: "Réglages", es: "Ajustes" },
  intro: {
    en: "The same settings can stand in two places:\n\n- in VS Code’s settings, as `palermo.…`, for everything you open;\n- in a file `palermo.yaml` beside the drafts, for the drafts in that folder and below. The editor and the command line read it alike, so a colleague, the editor and a build give the same findings. Keep it with the drafts, under version control.",
    fr: "Les mêmes réglages peuvent figurer à deux endroits :\n\n- dans les paramètres de VS Code, sous `palermo.…`, pour tout ce que vous ouvrez ;\n- dans un fichier `palermo.yaml` à côté des projets, pour ceux de ce dossier et des dossiers inférieurs. L’éditeur et la ligne de commande le lisent de la même façon : un collègue, l’éditeur et une vérification automatique donnent les mêmes constats. Conservez-le avec les projets, sous gestion de versions.",
    es: "Los mismos ajustes pueden figurar en dos lugares:\n\n- en la configuración de VS Code, como `palermo.…`, para todo lo que abra;\n- en un archivo `palermo.yaml` junto a los proyectos, para los de esa carpeta y las inferiores. El editor y la línea de órdenes lo leen igual, de modo que un colega, el editor y una verificación automática dan los mismos hallazgos. Consérvelo con los proyectos, bajo control de versiones.",
  },
  head: { en: "| setting | values | default | what it does |", fr: "| réglage | valeurs | par défaut | effet |", es: "| ajuste | valores | por defecto | efecto |" },
  severity: {
    en: "How findings are shown in the editor: clauses that conflict with the standard, then unmet requirements by force. `off` shows none, and `--fail-on` does not fail on them; the review of `palermo check` still lists the requirement.",
    fr: "Comment les constats sont montrés dans l’éditeur : dispositions contraires à la norme, puis exigences non satisfaites selon leur force. `off` n’en montre aucun et `--fail-on` n’échoue pas à cause d’eux ; l’examen de `palermo check` cite toujours l’exigence.",
    es: "Cómo se muestran los hallazgos en el editor: cláusulas contrarias a la norma y luego requisitos no cumplidos según su fuerza. `off` no muestra ninguno y `--fail-on` no falla por ellos; el examen de `palermo check` sigue citando el requisito.",
  },
  editorOnly: { en: "Editor only.", fr: "Éditeur seulement.", es: "Solo en el editor." },
  ids: { en: "a list of requirement ids, or beginnings of ids with `*`", fr: "une liste d’identifiants d’exigences, ou de débuts d’identifiants suivis de `*`", es: "una lista de identificadores de requisitos, o comienzos de identificadores seguidos de `*`" },
  listOf: { en: "a list of {0}", fr: "une liste parmi {0}", es: "una lista de {0}" },
  forEach: { en: "for each of {0}: {1}", fr: "pour chacun de {0} : {1}", es: "para cada uno de {0}: {1}" },
  none: { en: "none", fr: "aucune", es: "ninguno" },
  all: { en: "all four", fr: "les quatre", es: "los cuatro" },
  single: {
    en: "To answer a single finding with a reason that stays in the draft, use the quick fix “Covered elsewhere” or “Not applicable” rather than `requirementsOff`, which leaves no trace in the draft.",
    fr: "Pour répondre à un seul constat par un motif qui reste dans le projet, utilisez la correction rapide « Couvert ailleurs » ou « Sans objet » plutôt que `requirementsOff`, qui ne laisse aucune trace dans le projet.",
    es: "Para responder a un solo hallazgo con un motivo que quede en el proyecto, use la corrección rápida «Cubierto en otro texto» o «No aplicable» en lugar de `requirementsOff`, que no deja rastro en el proyecto.",
  },
  order: {
    en: "## Which one counts\n\nFrom the strongest to the weakest:\n\n1. options of the command line (`--kind`, `--lang`; a requirement named in full by `--only` is asked for even when it is off);\n2. the draft’s front matter (`kind:`, `language:`);\n3. the nearest `palermo.yaml`: in the draft’s folder, else in the folder above it, and so on. Only the nearest one is read, and it stands alone: one further up adds nothing to it. A folder that holds `.git` is the last that is looked at, because what lies above belongs to another project;\n4. VS Code’s settings;\n5. what Palermo detects.\n\nThe editor looks no higher than the workspace folder that holds the draft: open the folder where `palermo.yaml` lies, or one above it. `drafts` counts in the `palermo.yaml` of a folder of the workspace. For standard input (`-`) the command line looks in the working folder; with `--together`, beside the first file.",
    fr: "## Ce qui l’emporte\n\nDu plus fort au plus faible :\n\n1. les options de la ligne de commande (`--kind`, `--lang` ; une exigence nommée en entier par `--only` est demandée même si elle est écartée) ;\n2. l’en-tête du projet (`kind:`, `language:`) ;\n3. le `palermo.yaml` le plus proche : dans le dossier du projet, sinon dans le dossier supérieur, et ainsi de suite. Seul le plus proche est lu, et il vaut seul : un autre, plus haut, n’y ajoute rien. Un dossier qui contient `.git` est le dernier examiné, car ce qui est au-dessus relève d’un autre projet ;\n4. les paramètres de VS Code ;\n5. ce que Palermo détecte.\n\nL’éditeur ne cherche pas plus haut que le dossier de l’espace de travail où se trouve le projet : ouvrez le dossier qui contient `palermo.yaml`, ou un dossier supérieur. `drafts` compte dans le `palermo.yaml` d’un dossier de l’espace de travail. Pour l’entrée standard (`-`), la ligne de commande cherche dans le dossier courant ; avec `--together`, à côté du premier fichier.",
    es: "## Qué prevalece\n\nDe lo más fuerte a lo más débil:\n\n1. las opciones de la línea de órdenes (`--kind`, `--lang`; un requisito nombrado por entero con `--only` se pide aunque esté desactivado);\n2. el encabezado del proyecto (`kind:`, `language:`);\n3. el `palermo.yaml` más cercano: en la carpeta del proyecto o, si no, en la superior, y así sucesivamente. Solo se lee el más cercano y vale por sí solo: otro más arriba no le añade nada. Una carpeta que contiene `.git` es la última que se mira, porque lo de arriba pertenece a otro proyecto;\n4. la configuración de VS Code;\n5. lo que Palermo detecta.\n\nEl editor no busca más arriba de la carpeta del área de trabajo en que está el proyecto: abra la carpeta donde está `palermo.yaml`, o una superior. `drafts` cuenta en el `palermo.yaml` de una carpeta del área de trabajo. Para la entrada estándar (`-`), la línea de órdenes busca en la carpeta actual; con `--together`, junto al primer archivo.",
  },
  wrong: {
    en: "## When something in it is wrong\n\nPalermo says what, where and what was probably meant: as a problem of `palermo.yaml` when that file is open in the editor, and before the review on the command line (`palermo.yaml:3:7: “loud” cannot be a value of …`). The wrong entry is passed over and the rest is used; it is not an error for the exit code. A file that is not YAML, or larger than 100 KB, is used in no part. YAML’s anchors and aliases are refused.\n\nWith an extension for YAML installed (Red Hat’s, for example), VS Code also completes and checks `palermo.yaml` as you type, by the schema in `corpus/schema/palermo-settings.schema.json`; other editors can be pointed to that file with `# yaml-language-server: $schema=…` on its first line.",
    fr: "## En cas d’erreur\n\nPalermo dit quoi, où, et ce qui était sans doute voulu : comme problème de `palermo.yaml` quand ce fichier est ouvert dans l’éditeur, et avant l’examen sur la ligne de commande. L’entrée erronée est ignorée et le reste est appliqué ; ce n’est pas une erreur pour le code de sortie. Un fichier qui n’est pas du YAML, ou de plus de 100 Ko, n’est appliqué en rien. Les ancres et les alias de YAML sont refusés.\n\nAvec une extension YAML (celle de Red Hat, par exemple), VS Code complète et vérifie aussi `palermo.yaml` pendant la frappe, d’après le schéma `corpus/schema/palermo-settings.schema.json` ; les autres éditeurs peuvent y être renvoyés par `# yaml-language-server: $schema=…` en première ligne.",
    es: "## Si algo está mal\n\nPalermo dice qué, dónde y qué se quiso decir probablemente: como problema de `palermo.yaml` cuando ese archivo está abierto en el editor, y antes del examen en la línea de órdenes. La entrada errónea se omite y el resto se aplica; no es un error para el código de salida. Un archivo que no es YAML, o de más de 100 KB, no se aplica en nada. Se rechazan las anclas y los alias de YAML.\n\nCon una extensión de YAML (la de Red Hat, por ejemplo), VS Code también completa y verifica `palermo.yaml` mientras escribe, según el esquema `corpus/schema/palermo-settings.schema.json`; a otros editores se les puede indicar con `# yaml-language-server: $schema=…` en la primera línea.",
  },
} satisfies Record<string, Localized>;

/** The file of a language's page, as `docs/query-language` has it. */
export function settingsDocName(language: Language): string {
  return language === "en" ? "settings.md" : `settings.${language}.md`;
}

/** The page of the settings in a language, as Markdown. */
export function settingsDoc(language: Language): string {
  const t = (key: keyof typeof TEXT) => TEXT[key][language];
  const others = LANGUAGES.filter((l) => l !== language).map((l) => `[${NAMES[l]}](${settingsDocName(l)})`).join(" · ");
  return [`# ${t("title")}`, others, t("intro"), EXAMPLE, [t("head"), "|---|---|---|---|", ...SETTING_KEYS.map((key) => row(key, language))].join("\n"), t("single"), t("order"), t("wrong")].join("\n\n");
}

function row(key: SettingKey, language: Language): string {
  const code = (values: readonly string[]) => values.map((v) => `\`${v}\``).join(", ");
  const t = (name: keyof typeof TEXT) => TEXT[name][language];
  const cells = (values: string, usual: string, words: string) => `| \`${key}\` | ${values} | ${usual} | ${words} |`;
  if (key === "severity") return cells(t("forEach").replace("{0}", code(SEVERITY_KEYS)).replace("{1}", code(LEVELS)), code(SEVERITY_KEYS.map((k) => DEFAULT_SEVERITIES[k])), t("severity"));
  const words = SETTING_WORDS[key][language];
  if (key === "requirementsOff") return cells(t("ids"), t("none"), words);
  if (key === "instruments") return cells(t("listOf").replace("{0}", code(INSTRUMENTS)), t("all"), words);
  return cells(code(CHOICES[key]), code(CHOICES[key].slice(0, 1)), key === "when" || key === "drafts" ? `${words} ${t("editorOnly")}` : words);
}
