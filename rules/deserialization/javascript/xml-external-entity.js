const libxml = require("libxmljs");

function read(text) {
  // ruleid: xml-external-entity
  const first = libxml.parseXml(text, { noent: true });
  // ruleid: xml-external-entity
  const other = libxml.parseXmlString(text, { noblanks: true, noent: true });
  // ruleid: xml-external-entity
  const other = libxml.parseXmlString(text, { replaceEntities: true });
  // ok: xml-external-entity
  const second = libxml.parseXml(text, { noent: false });
  // ok: xml-external-entity
  const third = libxml.parseXml(text);
  return [first, other, second, third];
}
