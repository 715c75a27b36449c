const fs = require('fs');
const axios = require('axios');

function report(address) {
  // ruleid: secrets-sent
  axios.post(address, process.env);
}

function collect(address) {
  const body = JSON.stringify({ env: process.env });
  // ruleid: secrets-sent
  fetch(address, { method: 'POST', body: body });
}

function ping(address) {
  // ok: secrets-sent
  axios.post(address, { region: process.env.REGION });
}

function upload(address, path) {
  // ok: secrets-sent
  axios.post(address, fs.readFileSync(path));
}
