import xml.dom.minidom
import xml.etree.ElementTree as ET

# ruleid: xml-parser-unsafe
import xmlrpc.client

import defusedxml.ElementTree as safe


def read(text, path):
    # ruleid: xml-parser-unsafe
    first = ET.fromstring(text)
    # ruleid: xml-parser-unsafe
    second = ET.parse(path)
    # ok: xml-parser-unsafe
    third = safe.fromstring(text, forbid_dtd=True)
    # ok: xml-parser-unsafe
    fourth = ET.tostring(first)
    # ruleid: xml-parser-unsafe
    return first, second, third, fourth, xml.dom.minidom.parseString(text)
