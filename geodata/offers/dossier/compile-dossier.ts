// Sets a dossier with typst. It reads nothing but what it is handed: its root is a folder that does not exist, the template
// imports no package, and every word of an offer reaches it as JSON.
import type { CompileDocArgs, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { DossierError } from './dossier-error.ts'
import { plexFonts } from './fonts/plex-fonts.ts'

/** Files by name, as the template asks for them: `data.json` and pictures. */
export type DossierFiles = ReadonlyMap<string, Uint8Array>

const ROOT = '/no-such-folder-of-the-explorer'
const TEMPLATE = readFileSync(new URL('./dossier.typ', import.meta.url), 'utf8')
/** Runs of typst's memory that a thing not used survives. */
const WARM_RUNS = 2
/** What typst says where a sign has no glyph: then the claim of PDF/UA cannot be made, the rest of it stands. */
const NO_GLYPH = /could not be displayed with font/

let compiler: NodeCompiler | undefined

/**
 * The dossier as tagged PDF, by PDF/UA-1 unless a text has signs that no font of ours draws: those are boxes, and still
 * text. Throws a DossierError with one sentence when it cannot be set.
 */
export function compileDossier(files: DossierFiles): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: plexFonts() }] })
  const main = `${ROOT}/dossier.typ`
  try {
    compiler.addSource(main, TEMPLATE)
    for (const [name, bytes] of files) compiler.mapShadow(`${ROOT}/${name}`, Buffer.from(bytes))
    const pages = laidOut(compiler, { mainFilePath: main, resetRead: true })
    try {
      return compiler.pdf(pages, { pdfStandard: 'ua-1' })
    } catch (refused) {
      if (!NO_GLYPH.test(sayFault(refused))) throw refused
      return compiler.pdf(laidOut(compiler, { mainFilePath: main, inputs: { undrawn: 'yes' } }))
    }
  } catch (fault) {
    if (fault instanceof DossierError) throw fault
    throw new DossierError(`the dossier could not be written: ${sayFault(fault)}`, { cause: fault })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(WARM_RUNS)
  }
}

function laidOut(press: NodeCompiler, what: CompileDocArgs): NodeTypstDocument {
  const answer = press.compile(what)
  const { result } = answer
  if (result) return result
  const fault = answer.takeError()
  const [first] = (fault ? press.fetchDiagnostics(fault) : []) as { message?: string }[]
  throw new DossierError(`the dossier could not be set: ${first?.message ?? 'typst is silent'}`)
}

/** Typst's own words are long: the first message of them. */
function sayFault(fault: unknown): string {
  const text = fault instanceof Error ? fault.message : String(fault)
  return /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text.slice(0, 300)
}
