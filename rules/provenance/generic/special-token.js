// ruleid: special-token
[INST] Write a function that adds numbers [/INST]
function add(a, b) {
  return a + b;
  // ruleid: special-token
}<｜end▁of▁sentence｜>
// ok: special-token
const stop = ['<|eot_id|>', '[INST]'];
