// GET /ogc and /ogc/conformance: where everything is, and what is claimed.
import { PLAN_SENTENCES } from '../../../geodata/model/plans/plan-sentences.ts'
import type { Hono } from 'hono'
import type { Explorer } from '../../explorer.ts'
import { answerDocument } from '../answer.ts'
import { CONFORMANCE } from '../conformance.ts'
import { noticeOf } from '../describe-collection.ts'
import { HTML_TYPE, JSON_TYPE, openExchange } from '../exchange.ts'
import { OPENAPI_TYPE, RELS } from '../rels.ts'
import { selfLinks } from '../self-links.ts'

const TITLE = {
  fr: 'Explorateur du SDRIF-E : OGC API',
  en: 'SDRIF-E explorer: OGC API',
} as const
const DESCRIPTION = {
  fr: `Le foncier économique d’Île-de-France pour QGIS, GDAL et ArcGIS : OGC API – Features et Tiles, filtres CQL2. ${PLAN_SENTENCES.binds_plans.sentence.fr}`,
  en: `The economic land of Île-de-France for QGIS, GDAL and ArcGIS: OGC API – Features and Tiles, CQL2 filters. ${PLAN_SENTENCES.binds_plans.sentence.en}`,
} as const

export function landing(app: Hono, explorer: Explorer): void {
  for (const path of ['/ogc', '/ogc/'])
    app.get(path, async (c) => {
      const exchange = openExchange(c, explorer)
      const served = await explorer.versions.current()
      const { say, link } = exchange
      return answerDocument(exchange, say(TITLE), {
        title: say(TITLE),
        description: `${say(DESCRIPTION)}${noticeOf(exchange, served)}`,
        data_version: served.version,
        synthetic: served.demonstration,
        links: [
          ...selfLinks(exchange, JSON_TYPE),
          link('/api', 'service-desc', OPENAPI_TYPE, 'OpenAPI 3.0'),
          link('/api?f=html', 'service-doc', HTML_TYPE, 'OpenAPI 3.0'),
          link('/conformance', 'conformance', JSON_TYPE),
          link('/collections', 'data', JSON_TYPE),
          link('/functions', RELS.functions, JSON_TYPE),
          link('/tiles', RELS.tilesetsVector, JSON_TYPE),
          link('/tileMatrixSets', RELS.tilingSchemes, JSON_TYPE),
          link('/styles', RELS.styles, JSON_TYPE),
        ],
      })
    })

  app.get('/ogc/conformance', (c) => {
    const exchange = openExchange(c, explorer)
    return answerDocument(exchange, 'Conformance', {
      conformsTo: CONFORMANCE,
      links: selfLinks(exchange, JSON_TYPE),
    })
  })
}
