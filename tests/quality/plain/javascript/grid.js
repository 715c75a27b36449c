// Conway's game on a grid that wraps around.
const step = (grid) =>
  grid.map((row, y) =>
    row.map((cell, x) => {
      const neighbours = neighboursOf(grid, x, y);
      return neighbours === 3 || (cell === 1 && neighbours === 2) ? 1 : 0;
    }),
  );

function neighboursOf(grid, x, y) {
  const height = grid.length;
  const width = grid[0].length;
  let count = 0;
  for (const dy of [-1, 0, 1]) {
    for (const dx of [-1, 0, 1]) {
      if (dx === 0 && dy === 0) continue;
      count += grid[(y + dy + height) % height][(x + dx + width) % width];
    }
  }
  return count;
}

const show = (grid) => grid.map((row) => row.map((cell) => (cell ? "#" : ".")).join("")).join("\n");

let grid = [
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [1, 1, 1, 0],
  [0, 0, 0, 0],
];
for (let turn = 0; turn < 3; turn += 1) {
  console.log(show(grid));
  grid = step(grid);
}
