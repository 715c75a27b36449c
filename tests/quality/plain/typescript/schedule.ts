// Tasks in an order in which each comes after what it needs.
export class Cycle extends Error {
  constructor(readonly names: string[]) {
    super(`these tasks wait for each other: ${names.join(", ")}`);
  }
}

export function ordered(needs: ReadonlyMap<string, readonly string[]>): string[] {
  const waiting = new Map([...needs].map(([name, before]) => [name, new Set(before)]));
  const order: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, before]) => before.size === 0).map(([name]) => name);
    if (ready.length === 0) throw new Cycle([...waiting.keys()]);
    for (const name of ready.sort()) {
      order.push(name);
      waiting.delete(name);
      for (const before of waiting.values()) before.delete(name);
    }
  }
  return order;
}

enum Status {
  Waiting = "waiting",
  Running = "running",
  Done = "done",
}

export const next = (status: Status): Status => (status === Status.Waiting ? Status.Running : Status.Done);
