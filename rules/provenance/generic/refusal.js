// ruleid: refusal
// As a large language model I do not keep keys.
const key = '';
// ok: refusal
// Sorry, the order of these two lines matters.
const order = 1;
