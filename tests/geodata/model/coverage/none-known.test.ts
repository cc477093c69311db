import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { CONSTRAINTS } from '../../../../geodata/model/codes.ts'
import { constraintLayers } from '../../../../geodata/model/coverage/constraint-layers.ts'
import {
  sayLayers,
  sayNoConstraint,
  sayNone,
} from '../../../../geodata/model/coverage/none-known.ts'

const layers = [
  { name: 'Bruit', covered: 'unknown', touched: false },
  { name: 'Eau', covered: 'known', touched: false },
  { name: 'Bois', covered: 'known', touched: true },
  { name: 'Gaz', covered: 'partly', touched: false },
] as const

it('says "none known" of what is covered and untouched alone', () => {
  expect(sayLayers(layers, 'fr')).toEqual([
    'Aucune connue : Eau.',
    'Connu en partie, le reste non couvert par ce qui est chargé : Gaz.',
    'Inconnu, non couvert par ce qui est chargé : Bruit.',
  ])
  expect(sayLayers(layers, 'en')).toEqual([
    'None known: Eau.',
    'Known in part, the rest not covered by what is loaded: Gaz.',
    'Unknown, not covered by what is loaded: Bruit.',
  ])
})

it('says of one layer whether it is covered', () => {
  expect(sayNone('known', 'fr')).toBe('aucune connue')
  expect(sayNone('unknown', 'fr')).toBe('inconnu : non couvert par ce qui est chargé')
  expect(sayNone('unknown', 'en')).toBe('unknown: not covered by what is loaded')
})

it('never says that no constraint is known where no kind is covered, and counts the kinds otherwise', () => {
  const plot = (unknown: readonly (typeof CONSTRAINTS)[number][]) =>
    constraintLayers({ constraint_areas: [], constraints_unknown: unknown }, 'fr')
  expect(sayNoConstraint(plot(CONSTRAINTS), 'fr')).toBe(
    'Contraintes inconnues : non couvert par ce qui est chargé',
  )
  expect(sayNoConstraint(plot(['noise']), 'fr')).toBe(
    'Aucune contrainte connue sur 10 types couverts',
  )
  expect(sayNoConstraint(plot([]), 'fr')).toBe('Aucune contrainte connue')
})

/** A surface with words of its own would say it of what it does not know. */
it('is the only place that says "none known" of layers', () => {
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  const said = ['api', 'geodata', 'web'].flatMap((house) =>
    readdirSync(join(root, house), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|svelte|typ)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.includes('/dist/') && !path.includes('node_modules'))
      .filter((path) =>
        /'[^'\n]*(aucune connue|none known|contrainte connue|known constraint)/i.test(
          readFileSync(path, 'utf8'),
        ),
      )
      .map((path) => path.slice(root.length)),
  )
  expect(said.sort()).toEqual([
    // The API's document says what coverage is for; columns of files say what 0 and an empty cell mean.
    'api/version/coverage-routes.ts',
    'geodata/exports/columns/constraints.ts',
    'geodata/exports/columns/networks.ts',
    'geodata/model/coverage/none-known.ts',
    // Of inventories, which are no layer.
    'web/messages/ledger.ts',
  ])
})
