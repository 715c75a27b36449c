from django.contrib.auth.models import User
from django.db.models import F
from django.db.models.expressions import RawSQL


def older_than(age):
    # ruleid: django-raw-sql
    risky = User.objects.annotate(old=RawSQL("age > %s" % age, []))
    # ok: django-raw-sql
    safe = User.objects.annotate(old=RawSQL("age > 18", []))
    # ok: django-raw-sql
    best = User.objects.filter(age__gt=F("limit"))
    return risky, safe, best
