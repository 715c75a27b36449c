// Points, rectangles and what is inside of what.
export interface Point {
  x: number;
  y: number;
}

export interface Rectangle {
  origin: Point;
  width: number;
  height: number;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const area = ({ width, height }: Rectangle): number => width * height;

export function contains(rectangle: Rectangle, point: Point): boolean {
  const { origin, width, height } = rectangle;
  return (
    point.x >= origin.x &&
    point.x <= origin.x + width &&
    point.y >= origin.y &&
    point.y <= origin.y + height
  );
}

export function overlap(first: Rectangle, second: Rectangle): Rectangle | undefined {
  const x = Math.max(first.origin.x, second.origin.x);
  const y = Math.max(first.origin.y, second.origin.y);
  const right = Math.min(first.origin.x + first.width, second.origin.x + second.width);
  const bottom = Math.min(first.origin.y + first.height, second.origin.y + second.height);
  return right > x && bottom > y ? { origin: { x, y }, width: right - x, height: bottom - y } : undefined;
}
