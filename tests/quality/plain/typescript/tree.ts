// A binary search tree.
interface Node<K, V> {
  key: K;
  value: V;
  left?: Node<K, V>;
  right?: Node<K, V>;
}

export class SearchTree<K, V> {
  private root?: Node<K, V>;

  constructor(private readonly compare: (a: K, b: K) => number) {}

  set(key: K, value: V): void {
    this.root = this.inserted(this.root, key, value);
  }

  private inserted(node: Node<K, V> | undefined, key: K, value: V): Node<K, V> {
    if (!node) return { key, value };
    const order = this.compare(key, node.key);
    if (order === 0) node.value = value;
    else if (order < 0) node.left = this.inserted(node.left, key, value);
    else node.right = this.inserted(node.right, key, value);
    return node;
  }

  get(key: K): V | undefined {
    let node = this.root;
    while (node) {
      const order = this.compare(key, node.key);
      if (order === 0) return node.value;
      node = order < 0 ? node.left : node.right;
    }
    return undefined;
  }

  *keys(node: Node<K, V> | undefined = this.root): Generator<K> {
    if (!node) return;
    yield* this.keys(node.left);
    yield node.key;
    yield* this.keys(node.right);
  }
}
