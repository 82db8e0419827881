/** How the report looks in a browser and on paper. Fonts of the machine alone: the file fetches nothing. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1d2327; --soft: #4a545c; --accent: #1f4e5f; --rule: #9aa5ad; --wash: #eef4f6; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 50rem; color: var(--ink); background: #fff; font: 1.0625rem/1.55 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { color: var(--accent); line-height: 1.25; margin: 1.6em 0 0.5em; break-after: avoid; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0.5em; }
h2 { font-size: 1.45rem; margin-top: 2em; padding-top: 0.6em; border-top: 1px solid var(--rule); }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.05rem; color: var(--ink); }
nav { padding: 0.5rem 1.25rem 1rem; background: var(--wash); border-radius: 0.5rem; }
nav h2 { margin-top: 0.5rem; padding: 0; border: 0; font-size: 1.15rem; }
nav ol { margin: 0; padding-inline-start: 1.5rem; columns: 2 16rem; }
nav li { break-inside: avoid; padding: 0.15rem 0; }
a { color: var(--accent); }
a:focus-visible, .table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
p { margin: 0.6em 0; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin: 0.3em 0; }
.facts { list-style: none; padding: 0; }
.soft, footer, figcaption, caption { color: var(--soft); }
.notice { padding: 0.7rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--wash); font-weight: 700; }
blockquote { margin: 1em 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.table { overflow-x: auto; margin: 1em 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.95em; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding-bottom: 0.4em; }
th, td { padding: 0.45em 0.6em; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; min-width: 4.5rem; max-width: 26rem; }
tbody th { font-weight: 400; }
thead th { color: var(--accent); border-bottom: 2px solid var(--accent); vertical-align: bottom; }
.end { text-align: end; }
figure { margin: 1.2em 0; break-inside: avoid; }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--rule); }
@media print {
  @page { size: A4; margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { background: none; padding: 0; }
  h2 { break-before: auto; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  .table { overflow: visible; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
}
@media (forced-colors: active) { .notice { border: 1px solid; } }
`;
