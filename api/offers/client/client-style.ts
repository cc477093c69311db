// Rules of the client's page alone.
export const CLIENT_STYLE = `.client{margin:8px 0 4px}
.opening{display:grid;grid-template-columns:minmax(0,42rem) minmax(12rem,1fr);gap:32px;margin-top:28px}
.contents .quiet{font-size:14px}.contents h2,.files h2{font-size:14px;margin:20px 0 6px;color:var(--ink-2)}.contents li,.files li{padding:3px 0}
.locator{margin:0}.locator svg{display:block;width:100%;max-width:18rem;height:auto;background:#faf9f6}
.plot h2{font-size:28px;margin-bottom:4px}.id{font-family:'IBM Plex Sans Condensed','IBM Plex Sans',sans-serif;font-size:14px}
.map{margin:16px 0 24px}.sheet{background:#faf9f6;color:#1d2126;border:1px solid var(--hairline)}.sheet>svg{display:block;width:100%;height:auto}
.scale svg{display:block;width:100%;height:auto}.scale{padding-bottom:4px;border-top:1px solid #dcd9d2}.scale p{display:flex;justify-content:space-between;margin:2px 8px 0;font-size:12px}
.north{display:inline-flex;gap:4px;align-items:center}.north svg{width:9px;height:13px}.north abbr{text-decoration:none}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:10px 0 6px;font-size:13px}.legend li{display:inline-flex;gap:6px;align-items:center}.legend svg{width:28px;height:16px;background:#faf9f6}
h3{margin:24px 0 6px}.note{padding-left:16px;border-left:3px solid var(--accent)}.note h3{margin-top:0}
.strengths th{width:11rem}.bar{width:9rem;vertical-align:middle}.bar svg{display:block;width:100%;height:8px}.track{fill:var(--track)}.none{stroke:var(--ink-2);stroke-width:8;stroke-dasharray:1 3}.filled{fill:var(--bar)}
.tables{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 32px}.table.broad{grid-column:1/-1}
.photographs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:16px}.photographs figure{margin:0}.photographs figcaption{margin-top:4px}.photographs img{display:block;width:100%;height:auto}
.comparison th:first-child{position:sticky;left:0;background:var(--background);min-width:8rem;max-width:14rem;padding-right:12px}.comparison thead th{min-width:9rem}.same td{color:var(--ink-2)}.comparison tbody th{color:var(--ink)}.comparison .same th{color:var(--ink-2)}
.sources li{display:flex;gap:12px;padding:6px 0}.sources p{margin:0}.number{min-width:1.6em;text-align:right;color:var(--ink-2)}
.sources li:target,h2:target{background:var(--notice-background)}
.support{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 32px}.support>li{padding:4px 0 8px}.support>li>p:first-of-type{font-weight:500}.support h3{margin:12px 0 4px}.support p{margin:0 0 4px}.why{list-style:disc;padding-left:20px}address{font-style:normal}address p{margin:0}
@media screen and (max-width:719px){.opening,.tables,.support{grid-template-columns:minmax(0,1fr)}.plot h2{font-size:24px}.contents li,.files li{padding:10px 0}.strengths th,.bar{width:6rem}.map{margin-inline:-16px}.sheet{overflow-x:auto}.sheet>svg,.scale{min-width:36rem}.broad table{min-width:36rem}.broad tbody th,.broad thead th:first-child{position:sticky;left:0;background:var(--background);max-width:7rem}.map figcaption{padding:0 16px}.sheet{border-inline:0}}
@media print{.plot{break-before:page;border:0;padding:0}.plot h2{font-size:16pt}.opening{display:block}.locator svg{max-width:7cm}.tables{gap:0 8mm}.sheet{border-color:#bbb}.comparison th:first-child{position:static}}`
