function save(order) {
  // ruleid: elided-code
  // ... rest of the function stays the same
}
// ruleid: elided-code
/* existing code here */
// ok: elided-code
// Keeps the existing order of the rows.
const rows = [];
