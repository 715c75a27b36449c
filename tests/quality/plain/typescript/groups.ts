// Grouping, sorting and pairing of lists.
export function groupBy<T, K extends PropertyKey>(items: readonly T[], keyOf: (item: T) => K): Record<K, T[]> {
  const groups = {} as Record<K, T[]>;
  for (const item of items) {
    const key = keyOf(item);
    (groups[key] ??= []).push(item);
  }
  return groups;
}

export const zip = <A, B>(left: readonly A[], right: readonly B[]): Array<[A, B]> =>
  left.slice(0, right.length).map((item, index) => [item, right[index]]);

export function chunked<T>(items: readonly T[], size: number): T[][] {
  if (size < 1) throw new RangeError("size must be positive");
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}

export function sortedBy<T>(items: readonly T[], ...keys: Array<(item: T) => number | string>): T[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      if (key(a) < key(b)) return -1;
      if (key(a) > key(b)) return 1;
    }
    return 0;
  });
}
