from email.mime.text import MIMEText

from django.core.mail import send_mail
from flask import request

SUBJECT = "Your order"


def contact():
    message = MIMEText(request.form["text"])
    # ruleid: email-header-injection
    message["Subject"] = "From the site: " + request.form["subject"]
    # ok: email-header-injection
    message["Subject"] = SUBJECT
    subject = request.form["subject"].replace("\n", " ").replace("\r", " ")
    # ok: email-header-injection
    message["Subject"] = "From the site: " + subject
    # ruleid: email-header-injection
    send_mail(f"Order {request.POST['number']}", "text", "shop@example.org", ["a@example.org"])
    # ok: email-header-injection
    send_mail(SUBJECT, request.POST["text"], "shop@example.org", ["a@example.org"])
    return message
