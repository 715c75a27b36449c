// Amounts in the smallest unit, so that nothing is lost in fractions.
const DIGITS = { EUR: 2, JPY: 0, USD: 2 } as const;

export type Currency = keyof typeof DIGITS;

export class Money {
  private constructor(
    readonly units: number,
    readonly currency: Currency,
  ) {}

  static of(amount: number, currency: Currency): Money {
    return new Money(Math.round(amount * 10 ** DIGITS[currency]), currency);
  }

  plus(other: Money): Money {
    if (other.currency !== this.currency) throw new TypeError("the currencies differ");
    return new Money(this.units + other.units, this.currency);
  }

  split(parts: number): Money[] {
    const each = Math.floor(this.units / parts);
    const rest = this.units - each * parts;
    return Array.from({ length: parts }, (_, index) => new Money(each + (index < rest ? 1 : 0), this.currency));
  }

  toString(): string {
    const digits = DIGITS[this.currency];
    return `${(this.units / 10 ** digits).toFixed(digits)} ${this.currency}`;
  }
}
