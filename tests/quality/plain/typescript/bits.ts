// A set of small numbers as bits.
export class BitSet implements Iterable<number> {
  private readonly words: Uint32Array;

  constructor(readonly size: number) {
    this.words = new Uint32Array(Math.ceil(size / 32));
  }

  add(bit: number): this {
    if (bit < 0 || bit >= this.size) throw new RangeError(`${bit} is out of range`);
    this.words[bit >>> 5] |= 1 << (bit & 31);
    return this;
  }

  has(bit: number): boolean {
    return (this.words[bit >>> 5] & (1 << (bit & 31))) !== 0;
  }

  get count(): number {
    let count = 0;
    for (let word of this.words) {
      while (word !== 0) {
        word &= word - 1;
        count += 1;
      }
    }
    return count;
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let bit = 0; bit < this.size; bit += 1) if (this.has(bit)) yield bit;
  }
}
