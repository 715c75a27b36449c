// Tokens of a small language.
type Kind = "number" | "name" | "operator" | "end";

interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly position: number;
}

const PATTERNS: ReadonlyArray<readonly [Kind, RegExp]> = [
  ["number", /\d+(\.\d+)?/y],
  ["name", /[A-Za-z_]\w*/y],
  ["operator", /[-+*/=()]/y],
];

export class Lexer {
  private position = 0;

  constructor(private readonly source: string) {}

  next(): Token {
    while (/\s/.test(this.source[this.position] ?? "")) this.position += 1;
    if (this.position >= this.source.length) {
      return { kind: "end", text: "", position: this.position };
    }
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = this.position;
      const match = pattern.exec(this.source);
      if (match) {
        const token: Token = { kind, text: match[0], position: this.position };
        this.position += match[0].length;
        return token;
      }
    }
    throw new SyntaxError(`unexpected ${this.source[this.position]} at ${this.position}`);
  }

  *tokens(): Generator<Token> {
    let token = this.next();
    while (token.kind !== "end") {
      yield token;
      token = this.next();
    }
  }
}
