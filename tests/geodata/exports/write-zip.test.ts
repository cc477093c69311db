// The archive is read back by another reader (yauzl, and Debian's unzip -t by way of GDAL elsewhere).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unzip } from '../../../geodata/readers/unzip.ts'
import { writeZip } from '../../../geodata/exports/write-zip.ts'

const at = new Date('2026-11-25T12:34:56Z')

async function* bytesOf(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const one of bytes) all.push(one)
  return Buffer.concat(all)
}

it('is read back whole, with empty members and names beyond ASCII', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  try {
    const long = 'terrain;0,5\r\n'.repeat(50_000)
    const archive = await collect(
      writeZip(
        [
          { name: 'terrains.csv', content: () => bytesOf(long, 'fin') },
          { name: 'vide.txt', content: () => bytesOf() },
          { name: 'Complétés.txt', content: () => bytesOf('é') },
        ],
        at,
      ),
    )
    expect(archive.length).toBeLessThan(long.length / 10)
    const path = join(folder, 'a.zip')
    writeFileSync(path, archive)
    await unzip(path, { name: 'a.zip', folder, wanted: /./ })
    expect(readFileSync(join(folder, 'terrains.csv'), 'utf8')).toBe(`${long}fin`)
    expect(readFileSync(join(folder, 'vide.txt'), 'utf8')).toBe('')
    expect(readFileSync(join(folder, 'Complétés.txt'), 'utf8')).toBe('é')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('ends its content when it is ended', async () => {
  let ended = false
  async function* endless() {
    try {
      for (let i = 0; ; i++) yield Buffer.from(`${Math.sin(i)}`.repeat(500))
    } finally {
      ended = true
    }
  }
  const archive = writeZip([{ name: 'a', content: endless }], at)
  for (let i = 0; i < 5; i++) await archive.next()
  await archive.return(undefined)
  await expect.poll(() => ended).toBe(true)
})

it('breaks off with the error of its content', async () => {
  async function* broken() {
    yield Buffer.from('a')
    throw new Error('the database is away')
  }
  await expect(collect(writeZip([{ name: 'a', content: broken }], at))).rejects.toThrow(
    'the database is away',
  )
})
