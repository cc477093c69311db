// Our drawings inside a page. They stand in the page itself, not as images, so that names on a map can be selected, are
// set in the page's own fonts and print as lines. Names come from data, and a page must not trust its database: a drawing
// is read strictly and written anew from the few elements and attributes that draw; what is not among them is left out.
import { raw } from 'hono/html'
import type { Markup } from './page-shell.ts'

const ELEMENTS = new Set(
  'svg g defs path rect circle ellipse line polyline polygon text tspan textPath pattern clipPath mask use title desc'.split(
    ' ',
  ),
)
/** No `style`, `class`, `href` of elsewhere, nor anything that begins with `on`. */
const ATTRIBUTES = new Set(
  `viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d dx dy points transform id fill fill-opacity fill-rule stroke
  stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity
  font-size font-weight font-style font-family letter-spacing text-anchor dominant-baseline alignment-baseline paint-order
  clip-path clip-rule mask patternUnits patternContentUnits patternTransform clipPathUnits preserveAspectRatio
  textLength startOffset vector-effect overflow`.split(/\s+/),
)
const VALUE = /^[^<>&"\\\p{Cc}]*$/u
const LOCAL = /^#([\w-]+)$/
const PAINT = /^url\(#([\w-]+)\)$/
const TOKEN = /<(\/?)([A-Za-z][A-Za-z]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>|([^<>]+)/gy

/**
 * The drawing as an image of the page, with `alt` for those who do not see it; an empty one where a text beside says it.
 * Its ids begin with `prefix`, for drawings of one page share theirs. Undefined when it is no well-formed drawing.
 */
export function inlineDrawing(svg: string, prefix: string, alt: string): Markup | undefined {
  const written = rewrite(svg.trim(), prefix, alt)
  return written === undefined ? undefined : raw(written)
}

function rewrite(svg: string, prefix: string, alt: string): string | undefined {
  const open: string[] = []
  let out = ''
  /** Depth of the outermost element that is left out, with all that is in it. */
  let leftOut: number | undefined
  let at = 0
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(svg); match; match = TOKEN.exec(svg)) {
    const [token, closing, name = '', attributes = '', empty, text] = match
    at += token.length
    if (text !== undefined) {
      if (leftOut === undefined && open.length > 0) out += escapeText(text)
      continue
    }
    if (closing) {
      if (open.pop() !== name) return undefined
      if (leftOut === undefined) out += `</${name}>`
      else if (leftOut === open.length) leftOut = undefined
      if (open.length === 0) break
      continue
    }
    if (open.length === 0 && (name !== 'svg' || empty)) return undefined
    if (leftOut === undefined && !ELEMENTS.has(name) && !empty) leftOut = open.length
    if (leftOut === undefined && ELEMENTS.has(name)) {
      const root = open.length === 0
      const label = root ? labelOf(alt) : ''
      out += `<${name}${label}${attributesOf(attributes, prefix)}${empty ? '/' : ''}>`
    }
    if (!empty) open.push(name)
  }
  return at === svg.length && open.length === 0 && out !== '' ? out : undefined
}

const labelOf = (alt: string): string =>
  alt === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${escapeText(alt)}"`

function attributesOf(text: string, prefix: string): string {
  let out = ''
  for (const [, name = '', given = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const value = valueOf(name, given, prefix)
    if (value !== undefined) out += ` ${name === 'xlink:href' ? 'href' : name}="${value}"`
  }
  return out
}

function valueOf(name: string, given: string, prefix: string): string | undefined {
  if (!VALUE.test(given)) return undefined
  if (name === 'href' || name === 'xlink:href') {
    const local = LOCAL.exec(given)?.[1]
    return local && `#${prefix}${local}`
  }
  if (!ATTRIBUTES.has(name)) return undefined
  if (name === 'id') return LOCAL.test(`#${given}`) ? prefix + given : undefined
  if (!/url/i.test(given)) return given
  const painted = PAINT.exec(given)?.[1]
  return painted && `url(#${prefix}${painted})`
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Text with references resolved once and escaped again, so that nothing hides behind a second reading. */
function escapeText(text: string): string {
  const plain = text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, ten, hex, name) =>
      name ? (NAMED[name] ?? whole) : signOf(ten ? Number(ten) : Number.parseInt(hex, 16)),
  )
  return plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const signOf = (code: number): string =>
  code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ''
