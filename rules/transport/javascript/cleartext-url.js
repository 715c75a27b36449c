import axios from "axios";

export async function load(user, body) {
  // ruleid: cleartext-url
  const first = await fetch(`http://api.example.org/users/${user}`);
  // ruleid: cleartext-url
  const second = await axios.post("http://api.example.org/login", body);
  // ok: cleartext-url
  const third = await fetch("https://api.example.org/users");
  // ok: cleartext-url
  const fourth = await fetch("http://localhost:8080/health");
  // ruleid: cleartext-url
  const socket = new WebSocket("ws://api.example.org/live");
  return [first, second, third, fourth, socket];
}
