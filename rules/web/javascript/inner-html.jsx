import DOMPurify from "dompurify";

export function Comment({ comment }) {
  return (
    <article>
      {/* ruleid: inner-html */}
      <p dangerouslySetInnerHTML={{ __html: comment.text }} />
      {/* ok: inner-html */}
      <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(comment.text) }} />
      {/* ok: inner-html */}
      <p dangerouslySetInnerHTML={{ __html: "<b>bold</b>" }} />
      {/* ok: inner-html */}
      <p>{comment.text}</p>
    </article>
  );
}
