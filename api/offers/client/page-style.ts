// The look of the pages that leave the house: offers and briefs as clients read them. One sheet for screen and paper; it
// stands in the page itself, allowed by its hash, so that a page is readable with its first answer.
const face = (family: string, file: string, weight: number, range: string): string =>
  `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};font-display:swap;src:url(/fonts/${file}-${weight}.woff2) format('woff2');unicode-range:${range}}`

/** The subsets of @fontsource, as Google Fonts cuts them. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

const FACES = [400, 500, 600].flatMap((weight) => [
  face('IBM Plex Sans', 'ibm-plex-sans-latin', weight, LATIN),
  face('IBM Plex Sans', 'ibm-plex-sans-latin-ext', weight, LATIN_EXT),
  face('IBM Plex Sans Condensed', 'ibm-plex-sans-condensed-latin', weight, LATIN),
])

const COLOURS = `:root{color-scheme:light;--background:#faf9f6;--raised:#fff;--ink:#1d2126;--ink-2:#50565d;--hairline:#dcd9d2;--accent:#0b5d66;--sunken:#f1efe9;--notice:#6a4a00;--notice-background:#fbf0d2;--bar:#0b5d66;--track:#dcd9d2}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--background:#14181b;--raised:#1a1f23;--ink:#e7e5df;--ink-2:#b5b6b3;--hairline:#2b3136;--accent:#5fc3cc;--sunken:#0f1214;--notice:#f0cf85;--notice-background:#33290f;--bar:#5fc3cc;--track:#3b4247}}`

const TEXT = `*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--background);color:var(--ink);font:400 16px/1.45 'IBM Plex Sans',system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:62rem;margin:0 auto;padding:40px 24px 96px}@media screen and (max-width:719px){main{padding:24px 16px 64px}}
h1,h2,h3{line-height:1.15;font-weight:600;margin:0;text-wrap:balance}h1{font-size:28px}h2{font-size:20px}h3{font-size:16px;line-height:1.2}header h1{max-width:42rem}
p{margin:0 0 12px}.reading{max-width:42rem}.quiet{color:var(--ink-2)}.small{font-size:14px}
a{color:var(--accent);text-underline-offset:2px}a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:8px;top:-60px;padding:8px 12px;background:var(--raised);z-index:3}.skip:focus{top:8px}
.above{margin:0 0 4px;color:var(--ink-2)}.notice{margin:20px 0;padding:10px 14px;background:var(--notice-background);color:var(--notice)}.notice p:last-child{margin:0}
section{margin-top:48px;padding-top:20px;border-top:1px solid var(--hairline)}section>h2{margin-bottom:12px}
ul,ol{margin:0;padding:0;list-style:none}`

const TABLES = `.scroll{overflow-x:auto;margin:0 0 8px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.35}th,td{padding:6px 16px 6px 0;border-bottom:1px solid var(--hairline);text-align:left;vertical-align:top;font-weight:400}
thead th{color:var(--ink-2);vertical-align:bottom}tbody th{color:var(--ink-2)}td:last-child{padding-right:0}
td.unknown{color:var(--ink-2);font-style:italic}
.mark{margin-left:2px;font-size:11px;line-height:0;vertical-align:super;text-decoration:none}`

const PRINT = `@page{size:A4;margin:16mm 16mm 18mm}
@media print{body{background:none;font-size:10.5pt}main{max-width:none;padding:0}.screen,.skip{display:none}a{color:inherit;text-decoration:none}
section{margin-top:9mm;padding-top:4mm}h2,h3{break-after:avoid}tr,figure,.keep{break-inside:avoid}thead{display:table-header-group}
table{font-size:9pt}.scroll{overflow:visible}.notice{border:.3mm solid currentColor;background:none}p{orphans:3;widows:3}}`

/** Rules that every page of this kind shares; a page adds its own after them. */
export const pageStyle: string = [...FACES, COLOURS, TEXT, TABLES, PRINT].join('\n')
