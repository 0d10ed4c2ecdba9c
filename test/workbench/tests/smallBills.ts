/** A short bill that is recognised as one about trafficking; it has definitions, references, and an incomplete list of means. */
export const BILL = `Trafficking in Persons Bill

Section 1. Interpretation

In this Act—

“victim” means a person against whom trafficking in persons is committed;

“Minister” means the Minister of Justice.

Section 2. Offence of trafficking in persons

(1) A person who recruits or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons.

(2) The consent of the victim to the exploitation is irrelevant.

Section 3. Assistance

The Minister shall assist every victim of an offence under section 2 (1), as article 6, paragraph 3, of the Protocol says. Section 2 (1) applies to attempts.
`;

/** The same in French, with a term before which an article elides when it is renamed. */
export const LOI = `Projet de loi relatif à la lutte contre la traite des personnes

Article 1. – Définitions

Au sens de la présente loi :

« victime » s’entend de toute personne contre laquelle la traite des personnes est commise.

Article 2. – Traite des personnes

Quiconque recrute ou héberge une personne par la force ou la tromperie aux fins d’exploitation commet l’infraction de traite des personnes. Le consentement de la victime est indifférent.

Article 3. – Assistance

Le ministre assiste la victime d’une infraction prévue à l’article 2, comme le veut le paragraphe 3 de l’article 6 du Protocole.
`;

/** The same in Spanish. */
export const LEY = `Proyecto de ley contra la trata de personas

Artículo 1. Definiciones

A los efectos de la presente ley, se entenderá por “víctima” toda persona contra la cual se comete la trata de personas.

Artículo 2. Trata de personas

El que capte o acoja a una persona recurriendo a la fuerza o al engaño con fines de explotación comete el delito de trata de personas. El consentimiento de la víctima no se tendrá en cuenta.

Artículo 3. Asistencia

El ministro deberá prestar asistencia a la víctima de un delito previsto en el artículo 2, conforme al párrafo 3 del artículo 6 del Protocolo.
`;

/** A short action plan. */
export const PLAN = `# National action plan against trafficking in persons 2026–2030

## 1. Prevention

1.1 The Ministry of Education informs pupils about trafficking in persons every year.

## 2. Protection

2.1 The Ministry of Social Affairs opens two shelters for victims of trafficking in persons by 2027.
`;
