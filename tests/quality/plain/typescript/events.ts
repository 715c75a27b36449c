// Typed events.
type Listener<T> = (payload: T) => void;

export class Emitter<Events extends Record<string, unknown>> {
  private readonly listeners = new Map<keyof Events, Set<Listener<never>>>();

  on<K extends keyof Events>(name: K, listener: Listener<Events[K]>): () => void {
    const known = this.listeners.get(name) ?? new Set();
    known.add(listener as Listener<never>);
    this.listeners.set(name, known);
    return () => known.delete(listener as Listener<never>);
  }

  emit<K extends keyof Events>(name: K, payload: Events[K]): number {
    const known = this.listeners.get(name);
    known?.forEach((listener) => (listener as Listener<Events[K]>)(payload));
    return known?.size ?? 0;
  }
}

interface Progress extends Record<string, unknown> {
  started: { total: number };
  advanced: { done: number; total: number };
}

const emitter = new Emitter<Progress>();
const stop = emitter.on("advanced", ({ done, total }) => console.log(`${Math.round((100 * done) / total)} %`));
emitter.emit("advanced", { done: 3, total: 12 });
stop();
