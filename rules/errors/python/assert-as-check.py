def delete(user, page):
    # ruleid: assert-as-check
    assert user.is_admin, "only for administrators"
    page.delete()


def delete_safely(user, page):
    # ok: assert-as-check
    if not user.is_admin:
        raise PermissionError("only for administrators")
    page.delete()
