package dev.graft.runtime.generated;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TextFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema of {@link Shop}'s messages, as protobuf-java knows it: nothing of it comes from the code under test. */
final class Schema {
    private static final Pattern FIELD = Pattern.compile("(?:(optional|repeated) )?(\\w+) (\\w+) = (\\d+)");

    private final FileDescriptor file;

    private Schema(FileDescriptor file) {
        this.file = file;
    }

    static Schema ofShop() {
        FileDescriptorProto.Builder file =
                FileDescriptorProto.newBuilder().setName("shop.proto").setSyntax("proto3");
        file.addEnumType(EnumDescriptorProto.newBuilder()
                .setName("Color")
                .addValue(constant("COLOR_UNSPECIFIED", 0))
                .addValue(constant("RED", 1))
                .addValue(constant("GREEN", 2))
                .addValue(constant("BLUE", 3)));
        message(file, "BigDecimal", "bytes unscaled = 1", "sint32 scale = 2");
        message(file, "UUID", "fixed64 most = 1", "fixed64 least = 2");
        message(file, "Instant", "sint64 seconds = 1", "int32 nanos = 2");
        message(file, "Duration", "sint64 seconds = 1", "int32 nanos = 2");
        message(file, "LocalDateTime", "sint64 epoch_day = 1", "int64 nano_of_day = 2");
        message(file, "Line", "optional string sku = 1", "int32 quantity = 2", "BigDecimal price = 3");
        message(file, "Gift", "optional string key = 1", "Line value = 2");
        message(
                file,
                "Basket",
                "optional string customer = 1",
                "repeated Line lines = 2",
                "repeated Gift gifts = 3",
                "Basket before = 4");
        message(
                file,
                "Scalars",
                "bool flag = 1",
                "int32 small = 2",
                "int32 middle = 3",
                "uint32 letter = 4",
                "int32 number = 5",
                "int64 big = 6",
                "float f = 7",
                "double d = 8");
        message(
                file,
                "Boxes",
                "optional bool flag = 1",
                "optional int32 small = 2",
                "optional int32 middle = 3",
                "optional uint32 letter = 4",
                "optional int32 number = 5",
                "optional int64 big = 6",
                "optional float f = 7",
                "optional double d = 8",
                "optional string text = 20",
                "optional bytes huge = 21",
                "optional string uri = 22",
                "optional sint64 day = 9",
                "Color color = 300");
        message(
                file,
                "Rich",
                "BigDecimal price = 1",
                "UUID id = 2",
                "Instant instant = 3",
                "Duration duration = 4",
                "LocalDateTime dateTime = 5",
                "optional string text = 6",
                "Line line = 7",
                "optional int32 number = 8",
                "optional int64 big = 9",
                "optional double d = 10");
        message(
                file,
                "Arrays",
                "optional bytes bytes = 1",
                "repeated bool flags = 2",
                "repeated uint32 letters = 3",
                "repeated int32 middles = 4",
                "repeated int32 numbers = 5",
                "repeated int64 bigs = 6",
                "repeated float floats = 7",
                "repeated double doubles = 8");
        message(file, "Flag", "optional int32 key = 1", "optional bool value = 2");
        message(file, "Texts", "repeated string value = 1");
        message(file, "Tag", "Color key = 1", "Texts value = 2");
        message(file, "Row", "repeated int32 value = 1");
        message(file, "Maybe", "optional string value = 1");
        message(file, "Perhaps", "optional int32 value = 1");
        message(
                file,
                "Collections",
                "repeated string texts = 1",
                "repeated int32 numbers = 2",
                "repeated Color colors = 3",
                "repeated sint64 days = 4",
                "repeated Flag flags = 5",
                "repeated Tag tags = 6",
                "repeated Row matrix = 7",
                "repeated Maybe maybe = 8",
                "repeated Perhaps perhaps = 9",
                "repeated UUID ids = 10");
        try {
            return new Schema(FileDescriptor.buildFrom(file.build(), new FileDescriptor[0]));
        } catch (DescriptorValidationException e) {
            throw new AssertionError(e);
        }
    }

    /** A message in Protobuf's text form. */
    DynamicMessage text(String message, String text) {
        DynamicMessage.Builder builder = DynamicMessage.newBuilder(descriptor(message));
        try {
            TextFormat.merge(text, builder);
        } catch (TextFormat.ParseException e) {
            throw new AssertionError(e);
        }
        return builder.build();
    }

    DynamicMessage parse(String message, byte[] bytes) {
        try {
            return DynamicMessage.parseFrom(descriptor(message), bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private com.google.protobuf.Descriptors.Descriptor descriptor(String message) {
        return Objects.requireNonNull(file.findMessageTypeByName(message), message);
    }

    private static EnumValueDescriptorProto constant(String name, int number) {
        return EnumValueDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .build();
    }

    private static void message(FileDescriptorProto.Builder file, String name, String... fields) {
        DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(name);
        for (String field : fields) {
            Matcher parts = FIELD.matcher(field);
            if (!parts.matches()) {
                throw new AssertionError(field);
            }
            message.addField(field(message, parts));
        }
        file.addMessageType(message);
    }

    private static FieldDescriptorProto field(DescriptorProto.Builder message, Matcher parts) {
        String type = parts.group(2);
        FieldDescriptorProto.Builder field = FieldDescriptorProto.newBuilder()
                .setName(parts.group(3))
                .setNumber(Integer.parseInt(parts.group(4)))
                .setLabel(
                        "repeated".equals(parts.group(1))
                                ? FieldDescriptorProto.Label.LABEL_REPEATED
                                : FieldDescriptorProto.Label.LABEL_OPTIONAL);
        if (Character.isUpperCase(type.charAt(0))) {
            field.setTypeName(type); // message or enum: protobuf-java finds out
        } else {
            field.setType(FieldDescriptorProto.Type.valueOf("TYPE_" + type.toUpperCase(Locale.ROOT)));
        }
        if ("optional".equals(parts.group(1))) { // explicit presence is a oneof of its own in descriptors
            field.setProto3Optional(true).setOneofIndex(message.getOneofDeclCount());
            message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + parts.group(3)));
        }
        return field.build();
    }
}
