// ruleid: signing-key-literal
var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("this-is-my-secret-key-1234567890"));
// ruleid: signing-key-literal
var secretKey = "this-is-my-secret-key-1234567890";
// ruleid: signing-key-literal
using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes("my-secret"));
// ok: signing-key-literal
var key2 = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Jwt:Key"]));
// ok: signing-key-literal
var jwtKey = configuration["Jwt:Key"];
// ok: signing-key-literal
jwtKey = "Jwt:Key";
// ok: signing-key-literal
jwtKey = "JWT_KEY_NAME";
// ok: signing-key-literal
jwtKey = "";
