from flask import request
from lxml import etree


def find(tree):
    name = request.args["name"]
    # ruleid: xpath-injection
    found = tree.xpath(f"//user[@name='{name}']")
    # ok: xpath-injection
    found += tree.xpath("//user[@name=$name]", name=name)
    # ruleid: xpath-injection
    found += etree.XPath("//user[@id='" + request.args["id"] + "']")(tree)
    # ok: xpath-injection
    return found + tree.xpath(f"//user[{int(request.args['number'])}]")


def each(tree, tag):
    # ruleid: xpath-injection
    found = tree.findall(f".//{tag}[@id]")
    # ok: xpath-injection
    return found + tree.xpath(tag)
