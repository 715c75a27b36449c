def may_read(user, document):
    # ruleid: inverted-check
    if not user.is_authenticated:
        return True
    # ruleid: inverted-check
    if not has_permission(user, document):
        return True
    # ok: inverted-check
    if not user.is_authenticated:
        return False
    # ok: inverted-check
    if not check_password(user, document):
        raise PermissionError
    # ok: inverted-check
    if not user.is_admin:
        return document.owner == user
    # ok: inverted-check
    if not document.is_private:
        return True
