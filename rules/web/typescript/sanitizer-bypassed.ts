import { Component, Input, SecurityContext } from "@angular/core";
import { DomSanitizer, SafeHtml, SafeResourceUrl } from "@angular/platform-browser";

@Component({ selector: "app-comment", template: `<p [innerHTML]="body"></p>` })
export class CommentComponent {
  body?: SafeHtml;
  video?: SafeResourceUrl;

  constructor(private readonly sanitizer: DomSanitizer) {}

  @Input() set text(text: string) {
    // ruleid: sanitizer-bypassed
    this.body = this.sanitizer.bypassSecurityTrustHtml(text);
    // ok: sanitizer-bypassed
    this.body = this.sanitizer.sanitize(SecurityContext.HTML, text) ?? "";
    // ruleid: sanitizer-bypassed
    this.video = this.sanitizer.bypassSecurityTrustResourceUrl(`https://video.example.org/${text}`);
    // ok: sanitizer-bypassed
    this.video = this.sanitizer.bypassSecurityTrustResourceUrl("https://video.example.org/intro");
  }
}
