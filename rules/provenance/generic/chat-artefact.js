// ruleid: chat-artefact
// As an AI language model, I cannot run this.
// ruleid: chat-artefact
Certainly! Here is a function that adds numbers.
const add = (a, b) => a + b;
// ok: chat-artefact
// The full version is built by make.
// ok: chat-artefact
const turn = 'Human: hello';
