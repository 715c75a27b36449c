from flask import request
from lxml import etree
from xml.sax import handler, make_parser

SAFE = etree.XMLParser(resolve_entities=False)


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
    # ok: xml-external-entity
    third.setFeature(handler.feature_namespaces, True)
    # ruleid: xml-external-entity
    fourth = etree.XMLParser(no_network=False)
    # ruleid: xml-external-entity
    fifth = etree.XMLParser(load_dtd=True)
    # ruleid: xml-external-entity
    sixth = etree.fromstring(request.data)
    # ok: xml-external-entity
    return first, second, fourth, fifth, sixth, etree.fromstring(request.data, SAFE)
