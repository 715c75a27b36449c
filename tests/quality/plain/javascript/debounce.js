// Functions that wait, and functions that remember.
export function debounce(action, milliseconds = 250) {
  let timer;
  return function debounced(...values) {
    clearTimeout(timer);
    timer = setTimeout(() => action.apply(this, values), milliseconds);
  };
}

export function memoize(compute, keyOf = (...values) => values.join("|")) {
  const known = new Map();
  return (...values) => {
    const key = keyOf(...values);
    if (!known.has(key)) known.set(key, compute(...values));
    return known.get(key);
  };
}

export const compose =
  (...steps) =>
  (value) =>
    steps.reduceRight((current, step) => step(current), value);

export const fibonacci = memoize((n) => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)));
