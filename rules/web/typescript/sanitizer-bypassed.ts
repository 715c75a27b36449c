import { Component, Input, SecurityContext } from "@angular/core";
import { ActivatedRoute } from "@angular/router";
import { DomSanitizer, SafeHtml, SafeResourceUrl } from "@angular/platform-browser";
import DOMPurify from "dompurify";

@Component({ selector: "app-comment", template: `<p [innerHTML]="body"></p>` })
export class CommentComponent {
  body?: SafeHtml;
  video?: SafeResourceUrl;

  constructor(private readonly sanitizer: DomSanitizer, private readonly route: ActivatedRoute) {
    // ruleid: sanitizer-bypassed
    this.body = this.sanitizer.bypassSecurityTrustHtml(this.route.snapshot.queryParams["text"]);
  }

  @Input() set text(text: string) {
    // ruleid: sanitizer-bypassed
    this.body = this.sanitizer.bypassSecurityTrustHtml(text);
    // ok: sanitizer-bypassed
    this.body = this.sanitizer.sanitize(SecurityContext.HTML, text) ?? "";
    // ok: sanitizer-bypassed
    this.body = this.sanitizer.bypassSecurityTrustHtml(DOMPurify.sanitize(text));
    // ruleid: sanitizer-bypassed
    this.video = this.sanitizer.bypassSecurityTrustResourceUrl(`https://video.example.org/${text}`);
    // ok: sanitizer-bypassed
    this.video = this.sanitizer.bypassSecurityTrustResourceUrl("https://video.example.org/intro");
  }
}
