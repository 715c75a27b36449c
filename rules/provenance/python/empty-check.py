# ruleid: empty-check
def is_admin(user):
    return True


# ruleid: empty-check
def verify_token(token):
    """Checks the signature of a token."""
    # to be done
    return True


# ruleid: empty-check
async def authorize(request):
    pass


class Check:
    @abstractmethod
    # ok: empty-check
    def check_permission(self, user):
        pass

    # ok: empty-check
    def has_access(self, user):
        return user.role == "admin"


# ok: empty-check
def verify_signature(body, mac):
    raise NotImplementedError


# ok: empty-check
def is_empty(items):
    return True


class Files:
    # ok: empty-check
    def is_allowed(self, name):
        """Subclasses say more."""
        return True


# ok: empty-check
def is_admin_page(path):
    return path.startswith("/admin")
