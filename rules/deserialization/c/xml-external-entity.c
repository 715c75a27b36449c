#include <libxml/parser.h>

xmlDocPtr read(const char *path, const char *text, int size) {
    // ruleid: xml-external-entity
    xmlDocPtr one = xmlReadFile(path, NULL, XML_PARSE_NOENT | XML_PARSE_NONET);
    // ruleid: xml-external-entity
    xmlDocPtr two = xmlReadMemory(text, size, "x", NULL, XML_PARSE_DTDLOAD);
    // ok: xml-external-entity
    xmlDocPtr three = xmlReadFile(path, NULL, XML_PARSE_NONET);
    // ok: xml-external-entity
    xmlDocPtr four = xmlReadMemory(text, size, "x", NULL, 0);
    return pick(one, two, three, four);
}

void others(void) {
    // ok: xml-external-entity
    xmlSubstituteEntitiesDefault(0);
}
