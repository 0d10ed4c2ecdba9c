import type { Localized } from "../text/language.ts";

/** What the features of structure say, in the reader's language; {0}, {1}… are filled in. */
export const STRUCTURE_WORDS = {
  dangling: {
    en: "“{0}” leads nowhere: this draft has no such provision. A court cannot apply a clause whose reference points to nothing. Correct the number, add the provision, or name the law that is meant.",
    fr: "« {0} » ne mène nulle part : ce texte ne contient pas cette disposition. Un juge ne peut appliquer une règle dont le renvoi est sans objet. Corrigez le numéro, ajoutez la disposition ou nommez la loi visée.",
    es: "«{0}» no lleva a ninguna parte: este texto no contiene esa disposición. Un juez no puede aplicar una regla cuya remisión carece de objeto. Corrija el número, añada la disposición o nombre la ley a la que se refiere.",
  },
  unused: {
    en: "“{0}” is defined but never used. An idle definition invites doubt about what it was meant to govern. Use the term where it is meant, or remove the definition.",
    fr: "« {0} » est défini mais n’est jamais employé. Une définition sans emploi laisse un doute sur ce qu’elle devait régir. Employez le terme là où il est visé, ou supprimez la définition.",
    es: "«{0}» se define pero no se usa. Una definición sin uso hace dudar de lo que debía regir. Use el término donde corresponda o suprima la definición.",
  },
  renameOnlyTerms: {
    en: "Only a term that this draft defines can be renamed. Place the cursor on a defined term or on one of its uses.",
    fr: "Seul un terme défini dans ce texte peut être renommé. Placez le curseur sur un terme défini ou sur l’un de ses emplois.",
    es: "Solo se puede cambiar el nombre de un término definido en este texto. Sitúe el cursor sobre un término definido o sobre uno de sus usos.",
  },
  renameReference: {
    en: "A cross-reference is not renamed by hand. To change numbers everywhere, use “Renumber provisions”.",
    fr: "Un renvoi ne se renomme pas à la main. Pour changer les numéros partout, utilisez « Renuméroter les dispositions ».",
    es: "Una remisión no se cambia a mano. Para cambiar los números en todas partes, use «Renumerar las disposiciones».",
  },
  renameEmpty: {
    en: "“{0}” is no name for a term: write one to twelve words on one line.",
    fr: "« {0} » ne peut nommer un terme : écrivez un à douze mots sur une seule ligne.",
    es: "«{0}» no puede nombrar un término: escriba de una a doce palabras en una sola línea.",
  },
  renameTaken: {
    en: "“{0}” is already defined in this draft. Choose another name, or merge the two definitions first.",
    fr: "« {0} » est déjà défini dans ce texte. Choisissez un autre nom ou réunissez d’abord les deux définitions.",
    es: "«{0}» ya está definido en este texto. Elija otro nombre o reúna antes las dos definiciones.",
  },
} satisfies Record<string, Localized>;
