import https from "node:https";

export function title(order) {
  return `Order ${order.number}`;
}

