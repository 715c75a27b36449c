const frame = document.querySelector("iframe");

export function login(token) {
  // ruleid: post-message-any-origin
  window.parent.postMessage({ token }, "*");
  // ruleid: post-message-any-origin
  frame.contentWindow.postMessage({ token }, { targetOrigin: "*" });
  // ok: post-message-any-origin
  window.parent.postMessage({ token }, "https://app.example.org");
  // ok: post-message-any-origin
  frame.contentWindow.postMessage("*", "https://app.example.org");
  // ok: post-message-any-origin
  frame.contentWindow.postMessage({ token }, { targetOrigin: "https://app.example.org", kind: "*" });
  // ok: post-message-any-origin
  worker.postMessage({ token });
}
