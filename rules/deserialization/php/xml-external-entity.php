<?php
$document = new DOMDocument();
// ruleid: xml-external-entity
$document->loadXML($text, LIBXML_NOENT | LIBXML_NONET);
// ruleid: xml-external-entity
$order = simplexml_load_string($text, 'SimpleXMLElement', LIBXML_NOENT);
// ok: xml-external-entity
$document->loadXML($text, LIBXML_NONET);
// ok: xml-external-entity
$order = simplexml_load_string($text);
