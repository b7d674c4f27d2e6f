import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;

/** Annotations of classes, fields, methods and parameters. */
public class AnnotationsAtRunTime {
    enum Unit {
        METRE,
        SECOND
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Device {
        String name() default "none";

        int[] channels() default {1, 2};

        Unit unit() default Unit.METRE;

        Class<?> type() default Object.class;

        Range range() default @Range(max = 9);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Range {
        long min() default 0;

        long max();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Tags.class)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @interface Tag {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @interface Tags {
        Tag[] value();
    }

    @interface NotVisible {}

    @Device(name = "sensor", unit = Unit.SECOND)
    @NotVisible
    static class Marked {
        @Tag("one")
        @Tag("two")
        int many;

        @Tag("alone")
        int single;

        @Deprecated
        void old(@Tag("p") int a, String b) {}
    }

    @Range(max = 3)
    static class Derived extends Marked {}

    public static void main(String[] args) throws Exception {
        Device device = Marked.class.getAnnotation(Device.class);
        System.out.println(
                device.name() + device.unit() + device.channels().length + device.type().getName());
        System.out.println(device.range().max() + " " + device.range().min());
        System.out.println(device.annotationType());
        System.out.println(Marked.class.isAnnotationPresent(NotVisible.class));
        System.out.println(Derived.class.getAnnotations().length + " " + Derived.class.getDeclaredAnnotations().length);
        System.out.println(Derived.class.getAnnotation(Device.class).equals(device));
        System.out.println(Derived.class.getAnnotation(Device.class).hashCode() == device.hashCode());
        System.out.println(Derived.class.getAnnotation(Range.class));
        for (Field field : Marked.class.getDeclaredFields()) {
            Tag[] tags = field.getAnnotationsByType(Tag.class);
            System.out.println(field.getName() + " " + Arrays.toString(tags) + " " + field.getAnnotation(Tag.class));
        }
        for (Method method : Marked.class.getDeclaredMethods()) {
            System.out.println(method.getName() + " " + Arrays.toString(method.getAnnotations()));
            for (Annotation[] each : method.getParameterAnnotations()) {
                System.out.println("  " + Arrays.toString(each));
            }
        }
        device.channels()[0] = 99;
        System.out.println(device.channels()[0]);
    }
}
