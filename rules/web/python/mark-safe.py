from django.utils.html import format_html
from django.utils.safestring import mark_safe


def badge(user):
    # ruleid: mark-safe
    return mark_safe("<b>" + user.name + "</b>")


def safe_badge(user):
    # ok: mark-safe
    line = mark_safe("<hr>")
    # ok: mark-safe
    return format_html("<b>{}</b>{}", user.name, line)
