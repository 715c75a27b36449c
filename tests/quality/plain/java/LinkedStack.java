import java.util.Iterator;
import java.util.NoSuchElementException;

/** A stack of linked nodes. */
public class LinkedStack<T> implements Iterable<T> {
    private Node<T> top;
    private int size;

    private record Node<T>(T value, Node<T> below) {}

    public void push(T value) {
        top = new Node<>(value, top);
        size++;
    }

    public T pop() {
        if (top == null) {
            throw new NoSuchElementException("the stack is empty");
        }
        T value = top.value();
        top = top.below();
        size--;
        return value;
    }

    public int size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private Node<T> next = top;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public T next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                T value = next.value();
                next = next.below();
                return value;
            }
        };
    }
}
