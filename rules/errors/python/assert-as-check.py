def delete(user, page):
    # ruleid: assert-as-check
    assert user.is_admin, "only for administrators"
    page.delete()


def delete_safely(user, page):
    # ok: assert-as-check
    if not user.is_admin:
        raise PermissionError("only for administrators")
    page.delete()


def show(request, pages):
    # ruleid: assert-as-check
    assert request.user.has_perm("show")
    # ok: assert-as-check
    assert pages
    # ok: assert-as-check
    assert isinstance(pages, list)
