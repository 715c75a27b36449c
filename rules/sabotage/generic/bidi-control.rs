// ruleid: bidi-control
let level = "user‮ ⁦// admin⁩ ⁦";
// ok: bidi-control
let hello = "مرحبا";
