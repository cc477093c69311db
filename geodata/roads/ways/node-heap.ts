// A heap of nodes by seconds, four children a place, over typed arrays. A node may stand in it more than once: the
// walker skips what is stale, which is quicker than to move it.

export class NodeHeap {
  size = 0
  /** Seconds of the node that was taken last. */
  seconds = 0
  #keys = new Float64Array(1024)
  #nodes = new Uint32Array(1024)

  push(node: number, seconds: number): void {
    if (this.size === this.#keys.length) this.#grow()
    const keys = this.#keys
    const nodes = this.#nodes
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 2
      const key = keys[parent]!
      if (key <= seconds) break
      keys[at] = key
      nodes[at] = nodes[parent]!
      at = parent
    }
    keys[at] = seconds
    nodes[at] = node
  }

  /** Takes the node of the fewest seconds; there must be one. */
  pop(): number {
    const keys = this.#keys
    const nodes = this.#nodes
    const top = nodes[0]!
    this.seconds = keys[0]!
    const size = --this.size
    const key = keys[size]!
    const node = nodes[size]!
    let at = 0
    for (;;) {
      const first = 4 * at + 1
      if (first >= size) break
      let least = first
      let leastKey = keys[first]!
      const end = first + 4 < size ? first + 4 : size
      for (let child = first + 1; child < end; child++)
        if (keys[child]! < leastKey) {
          least = child
          leastKey = keys[child]!
        }
      if (leastKey >= key) break
      keys[at] = leastKey
      nodes[at] = nodes[least]!
      at = least
    }
    keys[at] = key
    nodes[at] = node
    return top
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length)
    keys.set(this.#keys)
    this.#keys = keys
    const nodes = new Uint32Array(keys.length)
    nodes.set(this.#nodes)
    this.#nodes = nodes
  }
}
