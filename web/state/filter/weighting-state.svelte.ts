// What a person prefers: weights, and the surface wished for. It orders the list when the sort is "fit".
import type { Weighting, Preference } from '../../../geodata/model/plots/preferences.ts'
import {
  USUAL_WEIGHTING,
  writeWeightingWords,
} from '../../../geodata/model/filter/weighting-words.ts'

export class WeightingState {
  weighting: Weighting = $state.raw(USUAL_WEIGHTING)
  readonly query = $derived(writeWeightingWords(this.weighting))

  constructor(weighting: Weighting = USUAL_WEIGHTING) {
    this.weighting = weighting
  }

  /** A weight of 0 to 10. The last weight above 0 stays: something has to be preferred. */
  weigh(preference: Preference, weight: number): void {
    const weights = { ...this.weighting.weights, [preference]: weight }
    if (Object.values(weights).some((one) => one > 0))
      this.weighting = { ...this.weighting, weights }
  }

  wishSurface(ha: number | undefined): void {
    this.weighting = { ...this.weighting, surface_wish: ha }
  }

  replace(weighting: Weighting): void {
    this.weighting = weighting
  }

  reset(): void {
    this.weighting = USUAL_WEIGHTING
  }
}
