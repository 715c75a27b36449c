import jinja2
from jinja2 import Environment, FileSystemLoader, select_autoescape

loader = FileSystemLoader("templates")

# ruleid: autoescape-off
plain = Environment(loader=loader)
# ruleid: autoescape-off
off = jinja2.Environment(loader=loader, autoescape=False)
# ok: autoescape-off
chosen = Environment(loader=loader, autoescape=select_autoescape())
# ok: autoescape-off
on = Environment(loader=loader, autoescape=True)
