// ruleid: invisible-in-word
function is​Admin(user) {
  // ruleid: invisible-in-word
  const { name, ㅤa } = user;
  // ok: invisible-in-word
  return user.name;
}
// ok: invisible-in-word
const arrow = "👨‍💻";
