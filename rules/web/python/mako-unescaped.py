import string

from mako.lookup import TemplateLookup
from mako.template import Template

# ruleid: mako-unescaped
first = Template("<b>${name}</b>")
# ruleid: mako-unescaped
second = TemplateLookup(directories=["templates"])
# ok: mako-unescaped
third = Template("<b>${name}</b>", default_filters=["h"])
# ok: mako-unescaped
fourth = string.Template("Hello $name")
