from setuptools import setup

# ruleid: install-hook
setup(name="a", cmdclass={"install": Install})
# ruleid: install-hook
setup(
    name="a",
    cmdclass={"build_ext": Build, "egg_info": Info},
)
# ok: install-hook
setup(name="a", packages=["a"])
# ok: install-hook
setup(name="a", cmdclass={"build_ext": Build})
