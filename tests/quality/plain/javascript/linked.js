// A doubly linked list.
class Node {
  constructor(value) {
    this.value = value;
    this.next = null;
    this.previous = null;
  }
}

export class LinkedList {
  #head = null;
  #tail = null;
  #size = 0;

  append(value) {
    const node = new Node(value);
    if (this.#tail === null) this.#head = node;
    else {
      this.#tail.next = node;
      node.previous = this.#tail;
    }
    this.#tail = node;
    this.#size += 1;
    return this;
  }

  remove(value) {
    for (let node = this.#head; node !== null; node = node.next) {
      if (node.value !== value) continue;
      if (node.previous) node.previous.next = node.next;
      else this.#head = node.next;
      if (node.next) node.next.previous = node.previous;
      else this.#tail = node.previous;
      this.#size -= 1;
      return true;
    }
    return false;
  }

  *[Symbol.iterator]() {
    for (let node = this.#head; node !== null; node = node.next) yield node.value;
  }

  get size() {
    return this.#size;
  }
}
