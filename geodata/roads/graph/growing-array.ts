// A typed array that grows: millions of numbers without a JavaScript object for each.

type Numbers = Int32Array | Uint32Array | Float32Array | Float64Array | Uint8Array

export class GrowingArray<T extends Numbers> {
  length = 0
  #data: T
  readonly #make: new (length: number) => T

  constructor(make: new (length: number) => T) {
    this.#make = make
    this.#data = new make(1024)
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const data = new this.#make(2 * this.#data.length)
      data.set(this.#data)
      this.#data = data
    }
    this.#data[this.length++] = value
  }

  /** The numbers so far; a view that the next `push` may leave behind. */
  get values(): T {
    return this.#data.subarray(0, this.length) as T
  }
}
