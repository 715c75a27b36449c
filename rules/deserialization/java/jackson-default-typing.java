import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;

class Mappers {
    ObjectMapper make(BasicPolymorphicTypeValidator validator) {
        ObjectMapper mapper = new ObjectMapper();
        // ruleid: jackson-default-typing
        mapper.enableDefaultTyping();
        // ruleid: jackson-default-typing
        mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance);
        // ok: jackson-default-typing
        mapper.activateDefaultTyping(validator, ObjectMapper.DefaultTyping.NON_FINAL);
        // ok: jackson-default-typing
        mapper.findAndRegisterModules();
        return mapper;
    }

    // ruleid: jackson-default-typing
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    Object any;

    // ok: jackson-default-typing
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    Shape shape;
}
