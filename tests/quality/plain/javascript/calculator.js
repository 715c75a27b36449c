// Arithmetic with precedence, by two stacks.
const PRECEDENCE = { "+": 1, "-": 1, "*": 2, "/": 2 };

function tokenize(text) {
  const pattern = /\s*(\d+\.?\d*|[-+*/()])/g;
  const tokens = [];
  let match = pattern.exec(text);
  while (match !== null) {
    tokens.push(match[1]);
    match = pattern.exec(text);
  }
  return tokens;
}

function apply(operator, left, right) {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    default:
      if (right === 0) throw new RangeError("division by zero");
      return left / right;
  }
}

function evaluate(text) {
  const values = [];
  const operators = [];
  const reduce = () => {
    const right = values.pop();
    const left = values.pop();
    values.push(apply(operators.pop(), left, right));
  };
  for (const token of tokenize(text)) {
    if (token === "(") operators.push(token);
    else if (token === ")") {
      while (operators.at(-1) !== "(") reduce();
      operators.pop();
    } else if (token in PRECEDENCE) {
      while (PRECEDENCE[operators.at(-1)] >= PRECEDENCE[token]) reduce();
      operators.push(token);
    } else values.push(Number(token));
  }
  while (operators.length > 0) reduce();
  return values[0];
}

module.exports = { evaluate, tokenize };
