/** The style sheet of reports as HTML: readable on a screen, in the dark and on paper. Every pair of colours has a contrast of at least 4.5 : 1. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #4b535d; --line: #b9c0c8; --shade: #f2f4f6; --link: #0a4c9b;
  --met: #14622c; --partial: #7a4b00; --missing: #a01322; --contrary: #6f1480; --elsewhere: #0a4c9b; --not-applicable: #4b535d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #16191d; --soft: #b4bcc6; --line: #4c5560; --shade: #21262c; --link: #8fc1ff;
  --met: #7ed797; --partial: #f0c070; --missing: #ff9aa2; --contrary: #e3a2f2; --elsewhere: #8fc1ff; --not-applicable: #b4bcc6; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; outline: 3px solid var(--link); }
.page { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, h4, th, dt, nav, .standing, .foot { font-family: system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.45rem; margin: 2.6rem 0 .8rem; padding-bottom: .2rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.12rem; margin: 1.9rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p { margin: .5rem 0; }
p, li, dd, h1, h2, h3, h4 { overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .9em ui-monospace, Consolas, monospace; color: var(--soft); overflow-wrap: anywhere; }
blockquote { margin: .5rem 0 .8rem; padding: .5rem 1rem; border-inline-start: 4px solid var(--line); background: var(--shade); }
blockquote p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; margin: 0 0 1rem; }
dt { color: var(--soft); } dd { margin: 0; }
.note { color: var(--soft); font-size: .94rem; }
.annex, .annexHead, .annexNote { font-size: .95rem; } .annexHead { font-weight: 600; margin-top: 1.2rem; break-after: avoid; } .annexNote { color: var(--soft); }
.standing { font-weight: 600; white-space: nowrap; }
.standing.met { color: var(--met); } .standing.partial { color: var(--partial); } .standing.missing { color: var(--missing); }
.standing.contrary { color: var(--contrary); } .standing.elsewhere { color: var(--elsewhere); } .standing.not-applicable { color: var(--not-applicable); }
.scroll { overflow-x: auto; margin: .8rem 0 1.4rem; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: start; color: var(--soft); padding: .2rem 0 .4rem; font-family: system-ui, "Segoe UI", Roboto, sans-serif; }
th, td { border: 1px solid var(--line); padding: .4rem .55rem; text-align: start; vertical-align: top; }
thead th { background: var(--shade); }
tbody th { font-weight: 600; }
td p, th p { margin: 0 0 .35rem; }
table.figures td { text-align: end; font-variant-numeric: tabular-nums; }
nav ul { columns: 2 18rem; padding-inline-start: 1.2rem; }
figure { margin: 1rem 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; }
.foot { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; }
:target { background: var(--shade); }
@media (max-width: 40rem) { .page { padding: 1rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } nav ul { columns: 1; } }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --shade: #f4f4f4; --link: #000; --met: #14622c; --partial: #7a4b00; --missing: #a01322; --contrary: #6f1480; --elsewhere: #0a4c9b; --not-applicable: #333; }
  @page { size: A4; margin: 20mm 18mm; }
  body { font-size: 10.5pt; } .page { max-width: none; padding: 0; } nav, .skip { display: none; } a { text-decoration: none; }
  h2, h3, h4 { break-after: avoid; } blockquote, tr { break-inside: avoid; } thead { display: table-header-group; } .scroll, figure { overflow: visible; }
}
`;
