from lxml import etree
from xml.sax import handler, make_parser


def parsers():
    # ruleid: xml-external-entity
    first = etree.XMLParser(resolve_entities=True)
    # ok: xml-external-entity
    second = etree.XMLParser(resolve_entities=False, no_network=True)
    third = make_parser()
    # ruleid: xml-external-entity
    third.setFeature(handler.feature_external_ges, True)
    # ok: xml-external-entity
    third.setFeature(handler.feature_external_ges, False)
    return first, second, third
