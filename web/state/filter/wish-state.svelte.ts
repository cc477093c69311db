// What a person prefers: weights, and the surface wished for. It orders the list when the sort is "fit".
import type { FitWish, Preference } from '../../../geodata/model/plots/fit-preferences.ts'
import { USUAL_WISH, writeWishWords } from '../../../geodata/model/filter/write-wish.ts'

export class WishState {
  wish: FitWish = $state.raw(USUAL_WISH)
  readonly query = $derived(writeWishWords(this.wish))

  constructor(wish: FitWish = USUAL_WISH) {
    this.wish = wish
  }

  /** A weight of 0 to 10. The last weight above 0 stays: something has to be preferred. */
  weigh(preference: Preference, weight: number): void {
    const weights = { ...this.wish.weights, [preference]: weight }
    if (Object.values(weights).some((one) => one > 0)) this.wish = { ...this.wish, weights }
  }

  wishSurface(ha: number | undefined): void {
    this.wish = { ...this.wish, surface_wish: ha }
  }

  replace(wish: FitWish): void {
    this.wish = wish
  }

  reset(): void {
    this.wish = USUAL_WISH
  }
}
