// A CQL2 filter (OGC 21-065r2) as a tree: what both encodings are read into, and what SQL is made from.
import type { Geometry } from 'geojson'

/** Where a part stands: the offset of its first character in the text, or its path in the JSON. */
export type At = number | string

export const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='] as const
export type Comparison = (typeof COMPARISONS)[number]

export const ARRAY_FUNCTIONS = ['a_equals', 'a_contains', 'a_containedby', 'a_overlaps'] as const
export type ArrayFunction = (typeof ARRAY_FUNCTIONS)[number]

export type Property = { kind: 'property'; name: string; at: At }

export type Scalar =
  | Property
  | { kind: 'text'; value: string; at: At }
  | { kind: 'number'; value: number; at: At }
  | { kind: 'boolean'; value: boolean; at: At }
  /** As written: `2024-03-01`, `2024-03-01T12:00:00Z`. */
  | { kind: 'date' | 'timestamp'; value: string; at: At }
  | { kind: 'casei' | 'accenti'; of: Scalar; at: At }

/** West, south, east, north in the CRS of the filter, in the order of its axes. */
export type Box = readonly [number, number, number, number]

export type Place =
  Property | { kind: 'shape'; shape: Geometry; at: At } | { kind: 'box'; box: Box; at: At }

export type Listed = Property | { kind: 'list'; values: readonly Scalar[]; at: At }

export type Expression =
  | { kind: 'and' | 'or'; parts: readonly Expression[]; at: At }
  | { kind: 'not'; part: Expression; at: At }
  | { kind: 'constant'; value: boolean; at: At }
  | { kind: 'compare'; op: Comparison; left: Scalar; right: Scalar; at: At }
  | { kind: 'like'; value: Scalar; pattern: Scalar; at: At }
  | { kind: 'between'; value: Scalar; least: Scalar; most: Scalar; at: At }
  | { kind: 'in'; value: Scalar; list: readonly Scalar[]; at: At }
  | { kind: 'isNull'; value: Scalar; at: At }
  | { kind: 's_intersects'; left: Place; right: Place; at: At }
  /** Our own function: at most so many metres apart. */
  | { kind: 's_dwithin'; left: Place; right: Place; metres: number; at: At }
  | { kind: 'array'; op: ArrayFunction; left: Listed; right: Listed; at: At }

export const CQL_LIMITS = {
  /** Of parentheses, NOT and arguments in each other. */
  depth: 100,
  /** Predicates and logical operators in all. */
  parts: 1000,
  /** Of all geometries together. */
  vertices: 2000,
  /** Of `s_dwithin`. */
  metres: 100_000,
} as const
