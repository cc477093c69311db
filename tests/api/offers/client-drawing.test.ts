// Drawings inside a page: written anew from what draws, whatever stands in the database.
import { expect, it } from 'vitest'
import { inlineDrawing } from '../../../api/offers/client/inline-drawing.ts'

const drawn = (svg: string) => inlineDrawing(svg, 'm1-', 'Un plan')?.toString()
const around = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`
const HEAD = '<svg role="img" aria-label="Un plan" viewBox="0 0 9 9">'

it('keeps what draws, with ids of its own', () => {
  expect(
    drawn(
      around(
        '<defs><pattern id="p" width="4"/></defs><g fill="url(#p)"><path d="M0 0L1 1" clip-path="url(#c)"/><use href="#p"/><text x="1">Rue d&#39;Îlot &amp; cie</text></g>',
      ),
    ),
  ).toBe(
    `${HEAD}<defs><pattern id="m1-p" width="4"/></defs><g fill="url(#m1-p)"><path d="M0 0L1 1" clip-path="url(#m1-c)"/><use href="#m1-p"/><text x="1">Rue d&#39;Îlot &#38; cie</text></g></svg>`,
  )
})

it.each([
  '<script>alert(1)</script>',
  '<foreignObject><body onload="x"><p>text</p></body></foreignObject>',
  '<style>*{background:url(//x)}</style>',
  '<image href="https://example.org/x.png"/>',
  '<a href="javascript:x()"><b>text</b></a>',
  '<animate attributeName="href" values="javascript:x()"/>',
  '<iframe src="/api"></iframe>',
  '<set/>',
])('leaves out what does more than draw: %s', (inside) => {
  expect(drawn(around(`${inside}<rect width="1"/>`))).toBe(`${HEAD}<rect width="1"/></svg>`)
})

it.each([
  'onclick="x()"',
  'style="fill:url(//x)"',
  'class="notice"',
  'href="https://example.org/#a"',
  'xlink:href="data:image/svg+xml,x"',
  'fill="url(https://example.org/a#b)"',
  'fill="URL(//x)"',
  'id="a b"',
  'd="&quot;&gt;&lt;script&gt;"',
  'fill="\\75rl(x)"',
])('leaves out an attribute that leads elsewhere or is none of drawing: %s', (attribute) => {
  expect(drawn(around(`<path ${attribute} d="M0"/>`.replace(/ d="&[^/]*/, '')))).toBe(
    `${HEAD}<path${attribute.startsWith('d=') ? '' : ' d="M0"'}/></svg>`,
  )
})

it('reads a reference once, so that nothing hides behind a second reading', () => {
  expect(drawn(around('<text>&amp;lt;b&#x26;gt;&#60;i&#0;&unknown;</text>'))).toBe(
    `${HEAD}<text>&#38;lt;b&#38;gt;&#60;i&#38;unknown;</text></svg>`,
  )
})

it.each([
  '',
  'text',
  '<svg',
  '<svg/>',
  '<g></g>',
  around('<g>'),
  around('</g>'),
  around('<path d=M0/>'),
  around("<path d='M0'/>"),
  around('<!-- x -->'),
  around('<![CDATA[<b>]]>'),
  `<!doctype svg [<!ENTITY x "y">]>${around('')}`,
  `${around('')}<script>x</script>`,
  around('<path d="M0"'),
])('takes nothing for a drawing that is not well-formed: %s', (svg) => {
  expect(drawn(svg)).toBeUndefined()
})
