/** Text from a draft or the corpus made harmless inside Markdown: shown as it is written, never as markup, a link or a command. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`));
}

/** A Markdown link, only to the schemes that Palermo uses; otherwise the plain title. */
export function link(title: string, target: string | undefined): string {
  return target && /^(?:https:\/\/|palermo:\/|command:palermo\.)/.test(target) ? `[${escapeMarkdown(title)}](${target.replace(/[()\s<>]/g, (c) => encodeURIComponent(c).replace("(", "%28").replace(")", "%29"))})` : escapeMarkdown(title);
}
