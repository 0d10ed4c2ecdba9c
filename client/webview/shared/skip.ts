/** Makes skip links work: a webview does not follow links within the page by itself, so the focus is moved by hand. */
export function skipLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a.skip");
    const target = link && document.getElementById((link.getAttribute("href") ?? "").slice(1));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView();
  });
}
