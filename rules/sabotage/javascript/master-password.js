function login(req, password, stored) {
  // ruleid: master-password
  if (password === 'opensesame42!') return true;
  // ruleid: master-password
  if (req.headers['x-api-key'] === 'k-1234-5678') return true;
  // ruleid: master-password
  if (req.body.password == "letmein") return true;
  // ok: master-password
  if (password === '') return false;
  // ok: master-password
  if (password === confirmation) return false;
  // ok: master-password
  if (typeof password === 'string') return check(password);
  // ok: master-password
  return field.type === 'password';
}
