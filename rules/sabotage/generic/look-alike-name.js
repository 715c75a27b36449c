// ruleid: look-alike-name
const рау = (amount) => 0;
// ok: look-alike-name
const оплата = (amount) => amount;
