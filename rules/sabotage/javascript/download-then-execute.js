async function start(address) {
  // ruleid: download-then-execute
  eval(await (await fetch(address)).text());
  // ruleid: download-then-execute
  fetch(address).then((r) => r.text()).then(eval);
  // ok: download-then-execute
  const data = await (await fetch(address)).json();
  // ok: download-then-execute
  fetch(address).then((r) => r.json()).then(show);
}
