package dev.graft.processor;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** The JDK's value types as protobuf-java's messages and scalars. */
final class StandardMessages {
    private StandardMessages() {}

    static Object of(FieldDescriptor field, Object value) {
        if (value instanceof BigDecimal decimal) {
            return message(field, ByteString.copyFrom(decimal.unscaledValue().toByteArray()), decimal.scale());
        }
        if (value instanceof UUID uuid) {
            return message(field, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        }
        if (value instanceof Locale locale) {
            return message(field, locale.toLanguageTag());
        }
        if (value instanceof Currency currency) {
            return currency.getCurrencyCode();
        }
        return value.getClass().getName().startsWith("java.time.") ? time(field, value) : value;
    }

    private static Object time(FieldDescriptor field, Object value) {
        if (value instanceof Instant instant) {
            return message(field, instant.getEpochSecond(), instant.getNano());
        }
        if (value instanceof Duration duration) {
            return message(field, duration.getSeconds(), duration.getNano());
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        if (value instanceof LocalTime time) {
            return time.toNanoOfDay();
        }
        if (value instanceof LocalDateTime time) {
            return message(field, day(time), nanos(time));
        }
        if (value instanceof OffsetTime time) {
            return message(
                    field, time.toLocalTime().toNanoOfDay(), time.getOffset().getTotalSeconds());
        }
        if (value instanceof OffsetDateTime time) {
            LocalDateTime local = time.toLocalDateTime();
            return message(field, day(local), nanos(local), time.getOffset().getTotalSeconds());
        }
        if (value instanceof ZonedDateTime time) {
            LocalDateTime local = time.toLocalDateTime();
            int offset = time.getOffset().getTotalSeconds();
            return message(
                    field, day(local), nanos(local), offset, time.getZone().getId());
        }
        if (value instanceof Period period) {
            return message(field, period.getYears(), period.getMonths(), period.getDays());
        }
        if (value instanceof YearMonth month) {
            return message(field, month.getYear(), month.getMonthValue());
        }
        if (value instanceof MonthDay day) {
            return message(field, day.getMonthValue(), day.getDayOfMonth());
        }
        if (value instanceof Year year) {
            return year.getValue();
        }
        boolean isOffset = value instanceof ZoneOffset && field.getJavaType() == FieldDescriptor.JavaType.INT;
        return isOffset ? ((ZoneOffset) value).getTotalSeconds() : ((ZoneId) value).getId();
    }

    private static long day(LocalDateTime time) {
        return time.toLocalDate().toEpochDay();
    }

    private static long nanos(LocalDateTime time) {
        return time.toLocalTime().toNanoOfDay();
    }

    /** Fields from 1 on. */
    private static DynamicMessage message(FieldDescriptor field, Object... values) {
        Descriptor type = field.getMessageType();
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (int i = 0; i < values.length; i++) {
            message.setField(type.findFieldByNumber(i + 1), values[i]);
        }
        return message.build();
    }
}
