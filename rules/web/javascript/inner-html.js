import DOMPurify from "dompurify";

export function show(element, comment) {
  // ruleid: inner-html
  element.innerHTML = `<p>${comment.text}</p>`;
  // ruleid: inner-html
  element.insertAdjacentHTML("beforeend", "<li>" + comment.author + "</li>");
  // ok: inner-html
  element.textContent = comment.text;
  // ok: inner-html
  element.innerHTML = DOMPurify.sanitize(comment.text);
  // ok: inner-html
  element.innerHTML = "<p>No comments yet</p>";
  // ok: inner-html
  element.innerHTML = "";
}

export function trace(search) {
  // ruleid: inner-html
  document.write(search);
  // ruleid: inner-html
  document.querySelector("#log").innerHTML += search;
  if (search
}
