// Rules of a brief's page alone, after those that all such pages share.
export const BRIEF_STYLE = `.criteria li{padding:3px 0}.need{max-width:42rem;white-space:pre-line}
.answer th,.answer td{padding-right:14px}.answer td.figure{white-space:nowrap}.answer tbody th{color:var(--ink);font-weight:500;min-width:11rem}
.answer tbody th span{display:block;font-weight:400;font-size:13px;color:var(--ink-2)}
.answer .ranked td:not([rowspan]),.answer .ranked th{border-bottom:0}
.why{position:sticky;left:0;margin:0;max-width:min(52rem,calc(100vw - 104px));font-size:13px;color:var(--ink-2)}.why strong{margin-right:8px;font-weight:500;color:var(--ink)}
@media print{.ranked{break-after:avoid}.why{max-width:none}}
.news h3{margin:20px 0 4px;font-weight:500}.news p{margin:8px 0 2px;color:var(--ink-2);font-size:14px}.news li{padding:2px 0;font-size:14px}
.further li{padding:6px 0}
@media screen and (max-width:719px){.further li{padding:10px 0}}`
