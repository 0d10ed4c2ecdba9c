import type { FormatErrorCode, FormatProblem } from "../draft/formats/manuscript.ts";
import type { Language, Localized } from "../text/language.ts";
import { fill } from "./words.ts";

/** Why a file could not be read as a draft, and what to do. {0} is a detail. */
export const FORMAT_ERRORS: Readonly<Record<FormatErrorCode, Localized>> = {
  tooLarge: {
    en: "the file is too large ({0}): no draft is so long. Split it, or save its text as Markdown or plain text and check that",
    fr: "le fichier est trop volumineux ({0}) : aucun projet n’est aussi long. Divisez-le, ou enregistrez son texte en Markdown ou en texte brut et vérifiez celui-ci",
    es: "el archivo es demasiado grande ({0}): ningún proyecto es tan largo. Divídalo, o guarde su texto en Markdown o texto sin formato y verifique ese archivo",
  },
  tooDeep: {
    en: "its elements are nested more deeply than any document’s; the file is damaged or was made to do harm. Save it anew from the program that made it",
    fr: "ses éléments sont imbriqués plus profondément que dans tout document ; le fichier est endommagé ou malveillant. Enregistrez-le à nouveau depuis le logiciel qui l’a produit",
    es: "sus elementos están anidados más de lo que admite cualquier documento; el archivo está dañado o es malicioso. Guárdelo de nuevo desde el programa que lo creó",
  },
  zipBomb: {
    en: "unpacked, the file would be far larger than any document ({0}); it was not opened. Save it anew from Word",
    fr: "une fois décompressé, le fichier serait bien plus volumineux que tout document ({0}) ; il n’a pas été ouvert. Enregistrez-le à nouveau depuis Word",
    es: "descomprimido, el archivo sería mucho mayor que cualquier documento ({0}); no se abrió. Guárdelo de nuevo desde Word",
  },
  brokenArchive: {
    en: "the Word file is damaged and cannot be unpacked. Open it in Word, save it anew and check that",
    fr: "le fichier Word est endommagé et ne peut être décompressé. Ouvrez-le dans Word, enregistrez-le à nouveau et vérifiez celui-ci",
    es: "el archivo de Word está dañado y no se puede descomprimir. Ábralo en Word, guárdelo de nuevo y verifique ese archivo",
  },
  notWord: {
    en: "this is not a Word document (.docx). Files of Word 97–2003 (.doc) are to be saved as .docx first",
    fr: "ce n’est pas un document Word (.docx). Les fichiers de Word 97-2003 (.doc) doivent d’abord être enregistrés en .docx",
    es: "no es un documento de Word (.docx). Los archivos de Word 97-2003 (.doc) deben guardarse antes como .docx",
  },
  encryptedWord: {
    en: "the Word file is protected by a password, or of Word 97–2003. Save a copy as .docx without a password and check that",
    fr: "le fichier Word est protégé par un mot de passe, ou au format Word 97-2003. Enregistrez-en une copie en .docx sans mot de passe et vérifiez celle-ci",
    es: "el archivo de Word está protegido con contraseña, o es de Word 97-2003. Guarde una copia en .docx sin contraseña y verifique esa copia",
  },
  encryptedPdf: {
    en: "the PDF is protected by a password. Save a copy without one and check that",
    fr: "le PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et vérifiez celle-ci",
    es: "el PDF está protegido con contraseña. Guarde una copia sin contraseña y verifique esa copia",
  },
  scannedPdf: {
    en: "the PDF holds images of pages and no text: it was scanned. Run text recognition (OCR) on it, correct the result and check that",
    fr: "le PDF contient des images de pages et aucun texte : il a été numérisé. Soumettez-le à une reconnaissance de caractères (OCR), corrigez le résultat et vérifiez celui-ci",
    es: "el PDF contiene imágenes de páginas y ningún texto: fue escaneado. Aplíquele reconocimiento de texto (OCR), corrija el resultado y verifique ese archivo",
  },
  brokenPdf: {
    en: "the PDF is damaged and cannot be read. Make it anew from the document, or save its text as Markdown",
    fr: "le PDF est endommagé et ne peut être lu. Produisez-le à nouveau à partir du document, ou enregistrez son texte en Markdown",
    es: "el PDF está dañado y no se puede leer. Genérelo de nuevo desde el documento, o guarde su texto en Markdown",
  },
  noXmlText: {
    en: "the file holds no text: there is nothing to check",
    fr: "le fichier ne contient pas de texte : il n’y a rien à vérifier",
    es: "el archivo no contiene texto: no hay nada que verificar",
  },
  notAkn: {
    en: "this XML is not Akoma Ntoso: its root element is “{0}”, not akomaNtoso. Convert it to Akoma Ntoso or Markdown first",
    fr: "ce XML n’est pas de l’Akoma Ntoso : son élément racine est « {0} », et non akomaNtoso. Convertissez-le d’abord en Akoma Ntoso ou en Markdown",
    es: "este XML no es Akoma Ntoso: su elemento raíz es “{0}”, no akomaNtoso. Conviértalo antes a Akoma Ntoso o Markdown",
  },
  emptyText: {
    en: "the document holds no text: there is nothing to check",
    fr: "le document ne contient pas de texte : il n’y a rien à vérifier",
    es: "el documento no contiene texto: no hay nada que verificar",
  },
};

/** What was wrong in a file that was read all the same. */
const PROBLEMS: Readonly<Record<FormatProblem["code"], Localized>> = {
  malformed: {
    en: "the XML is malformed ({0}). The rest was read as far as it could be; correct this first",
    fr: "le XML est mal formé ({0}). Le reste a été lu autant que possible ; corrigez d’abord ce défaut",
    es: "el XML está mal formado ({0}). Se leyó el resto en lo posible; corrija esto primero",
  },
  deep: {
    en: "elements are nested more than 200 deep; the deepest were read as part of those above them",
    fr: "des éléments sont imbriqués sur plus de 200 niveaux ; les plus profonds ont été lus comme faisant partie de ceux qui les contiennent",
    es: "hay elementos anidados en más de 200 niveles; los más profundos se leyeron como parte de los que los contienen",
  },
  "unknown-document": {
    en: "“{0}” is not a document that Palermo knows (bill, act, doc, amendment); it was read as a law",
    fr: "« {0} » n’est pas un document que Palermo connaît (bill, act, doc, amendment) ; il a été lu comme une loi",
    es: "“{0}” no es un documento que Palermo conozca (bill, act, doc, amendment); se leyó como una ley",
  },
  "duplicate-id": {
    en: "the eId “{0}” stands twice in the document; each must be unique",
    fr: "l’eId « {0} » figure deux fois dans le document ; chacun doit être unique",
    es: "el eId “{0}” aparece dos veces en el documento; cada uno debe ser único",
  },
};

/** What is wrong in a file, in the reader's language. */
export function formatProblemText(problem: FormatProblem, reader: Language): string {
  return fill(PROBLEMS[problem.code][reader], problem.detail);
}
