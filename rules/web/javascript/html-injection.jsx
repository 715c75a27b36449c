import DOMPurify from "dompurify";
import { useSearchParams } from "react-router-dom";

export function Comment({ comment }) {
  const [searchParams] = useSearchParams();
  return (
    <article>
      {/* ruleid: html-injection */}
      <p dangerouslySetInnerHTML={{ __html: comment.text }} />
      {/* ok: html-injection */}
      <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(comment.text) }} />
      {/* ok: html-injection */}
      <p dangerouslySetInnerHTML={{ __html: "<b>bold</b>" }} />
      {/* ok: html-injection */}
      <p>{comment.text}</p>
      {/* ruleid: html-injection */}
      <a href={searchParams.get("back")}>Back</a>
      {/* ok: html-injection */}
      <a href={`/posts/${searchParams.get("id")}`}>Post</a>
    </article>
  );
}
