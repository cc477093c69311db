// Which of the layers of a file is meant: the one that is named, else the only one that can be.
import type { Translated } from '../model/language.ts'
import { LayerChoice, ReadError } from './read-error.ts'

type Choice<Layer> = {
  file: string
  wanted: string | undefined
  all: readonly Layer[]
  /** Those that hold what is wanted. */
  fitting: readonly Layer[]
  wants: 'polygon' | undefined
  count: (layer: Layer) => number
}

export function chooseLayer<Layer extends { name: string }>(choice: Choice<Layer>): Layer {
  const { file, wanted, all, fitting, wants, count } = choice
  const names = all.map(({ name }) => name).join(', ')
  if (wanted !== undefined) {
    const named = all.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
    if (named) return named
    throw new ReadError(
      all.length === 0
        ? none(file, wants)
        : {
            fr: `${file} ne contient pas de couche nommée ${wanted} : il contient ${names}`,
            en: `${file} holds no layer named ${wanted}: it holds ${names}`,
          },
    )
  }
  const [only, ...more] = fitting
  if (!only) throw new ReadError(none(file, wants))
  if (more.length === 0) return only
  const offered = fitting.map(({ name }) => name).join(', ')
  throw new LayerChoice(
    {
      fr: `${file} contient plusieurs couches, et rien ne dit laquelle est la bonne : ${offered}`,
      en: `${file} holds several layers, and which is meant is not said: ${offered}`,
    },
    fitting.map((layer) => ({ name: layer.name, features: count(layer) })),
  )
}

const none = (file: string, wants: 'polygon' | undefined): Translated =>
  wants
    ? {
        fr: `${file} ne contient aucune couche de polygones`,
        en: `${file} holds no layer of polygons`,
      }
    : { fr: `${file} ne contient aucune couche`, en: `${file} holds no layer` }
