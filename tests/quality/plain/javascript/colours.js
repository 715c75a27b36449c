// Colours between hexadecimal text and numbers.
export function fromHex(text) {
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const digits = short ? short.slice(1).map((each) => each + each) : text.replace("#", "").match(/../g);
  if (!digits || digits.length !== 3) throw new TypeError(`${text} is not a colour`);
  const [red, green, blue] = digits.map((each) => parseInt(each, 16));
  return { red, green, blue };
}

export function toHex({ red, green, blue }) {
  return `#${[red, green, blue].map((each) => each.toString(16).padStart(2, "0")).join("")}`;
}

export function mixed(first, second, share = 0.5) {
  const between = (a, b) => Math.round(a + (b - a) * share);
  return {
    red: between(first.red, second.red),
    green: between(first.green, second.green),
    blue: between(first.blue, second.blue),
  };
}

export const brightness = ({ red, green, blue }) => (red * 299 + green * 587 + blue * 114) / 1000;
