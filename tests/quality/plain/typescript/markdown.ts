// Headings and lists of a text as an outline.
interface Heading {
  level: number;
  title: string;
  children: Heading[];
}

export function outline(text: string): Heading[] {
  const top: Heading[] = [];
  const open: Heading[] = [];
  for (const line of text.split("\n")) {
    const match = /^(#{1,6})\s+(.*)$/.exec(line);
    if (!match) continue;
    const heading: Heading = { level: match[1].length, title: match[2].trim(), children: [] };
    while (open.length > 0 && open[open.length - 1].level >= heading.level) open.pop();
    (open.length > 0 ? open[open.length - 1].children : top).push(heading);
    open.push(heading);
  }
  return top;
}

export function indented(headings: readonly Heading[], depth = 0): string {
  return headings
    .map((each) => `${"  ".repeat(depth)}- ${each.title}\n${indented(each.children, depth + 1)}`)
    .join("");
}
