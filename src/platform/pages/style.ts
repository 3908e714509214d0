/** The style of all pages. Its hash is part of the content security policy. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2430, #e8eaee); --ground: light-dark(#ffffff, #14181f); --soft: light-dark(#566070, #a3adbb);
  --line: light-dark(#d5dae1, #39424f); --card: light-dark(#f5f7fa, #1c222b);
  --late: light-dark(#a8201a, #ff9d94); --link: light-dark(#0b57a8, #8ec2ff);
  --button: light-dark(#0b57a8, #8ec2ff); --on-button: light-dark(#ffffff, #10151c);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: break-word; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 1rem 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 0 0 .5rem; }
a { color: var(--link); } a.home { color: inherit; font-weight: 600; text-decoration: none; }
header, footer { color: var(--soft); font-size: .875rem; } header { display: flex; gap: .75rem; flex-wrap: wrap; } footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .75rem .35rem 0; vertical-align: top; }
tr { border-top: 1px solid var(--line); } th { white-space: nowrap; font-weight: 600; font-size: .875rem; color: var(--soft); }
.late { color: var(--late); font-weight: 600; } .soft { color: var(--soft); } .kept { white-space: pre-wrap; } .done { border-left: 3px solid var(--link); padding-left: .8rem; }
ol, ul { list-style: none; padding: 0; margin: 0; } li { border-top: 1px solid var(--line); padding: .6rem 0; }
blockquote { margin: .4rem 0 0; padding-left: .8rem; border-left: 3px solid var(--line); } blockquote > :first-child { margin-top: 0; } blockquote > :last-child { margin-bottom: 0; }
section.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 1rem 0; }
form { display: grid; gap: .8rem; justify-items: start; margin: .8rem 0; } form.narrow { max-width: 24rem; } label { display: grid; gap: .25rem; width: 100%; }
input, textarea, select, button { font: inherit; padding: .5rem .6rem; border-radius: .3rem; border: 1px solid var(--soft); color: var(--ink); background: var(--ground); }
input, textarea, select { width: 100%; } input[type="datetime-local"] { max-width: 16rem; } textarea { min-height: 5.5rem; resize: vertical; }
button { cursor: pointer; background: var(--button); border-color: var(--button); color: var(--on-button); font-weight: 600; padding: .5rem 1rem; }
button.plain { background: transparent; color: var(--link); border-color: var(--line); font-weight: 400; }
summary { cursor: pointer; color: var(--link); padding: .4rem 0; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 32rem) {
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } button { width: 100%; } button.plain { width: auto; }
  table, tbody, tr, td { display: block; } tr { padding: .4rem 0; } tr.heads { position: absolute; left: -999rem; }
  td { padding: 0; } td[data-of]::before { content: attr(data-of) ': '; color: var(--soft); }
}
@media print { form, details, footer { display: none; } body { max-width: none; } }
`;
