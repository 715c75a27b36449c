// ruleid: look-alike-sign
if (environmentǃ=ENV_PROD) {
// ruleid: look-alike-sign
  allow(user);
}
// ok: look-alike-sign
const question = 'what？';
// ok: look-alike-sign
if (environment !== PRODUCTION) deny(user);
