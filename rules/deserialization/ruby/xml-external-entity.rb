# ruleid: xml-external-entity
doc = Nokogiri::XML(body, nil, nil, Nokogiri::XML::ParseOptions::NOENT)
doc = Nokogiri::XML(body) do |config|
  # ruleid: xml-external-entity
  config.noent
end
# ok: xml-external-entity
doc = Nokogiri::XML(body)
doc = Nokogiri::XML(body) do |config|
  # ok: xml-external-entity
  config.strict.nonet
end
