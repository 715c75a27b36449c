import xml.etree.ElementTree as ET

import defusedxml.ElementTree as safe


def read(text, path):
    # ruleid: xml-parser-unsafe
    first = ET.fromstring(text)
    # ruleid: xml-parser-unsafe
    second = ET.parse(path)
    # ok: xml-parser-unsafe
    third = safe.fromstring(text)
    # ok: xml-parser-unsafe
    fourth = ET.tostring(first)
    return first, second, third, fourth
