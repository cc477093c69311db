// A drawn map whose ground is an aerial photograph: the same drawing without its own ground.

/** Stand around the ground in every drawing. Names are escaped, so they hold neither. */
export const GROUND_BEGINS = '<g id="ground">'
export const GROUND_ENDS = '</g><g id="over">'

/** The drawing with nothing where its ground was. A drawing without these marks is given back as it is. */
export function overAerial(svg: string): string {
  const from = svg.indexOf(GROUND_BEGINS)
  const to = svg.indexOf(GROUND_ENDS)
  return from < 0 || to < from ? svg : svg.slice(0, from) + svg.slice(to + '</g>'.length)
}
