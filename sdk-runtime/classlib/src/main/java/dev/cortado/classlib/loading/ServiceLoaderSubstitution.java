package dev.cortado.classlib.loading;

import dev.cortado.abi.substitution.SubstituteClass;
import dev.cortado.classlib.reflect.ClassSubstitution;
import dev.cortado.classlib.reflect.ServiceEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** java.util.ServiceLoader over the providers that the compiler found on the class path. */
@SubstituteClass(value = "java.util.ServiceLoader", replaceAll = true)
public final class ServiceLoaderSubstitution<S> implements Iterable<S> {
    private final Class<S> service;
    private final ServiceEntry[] entries;
    private Object[] made;

    private ServiceLoaderSubstitution(Class<S> service) {
        this.service = Objects.requireNonNull(service, "Service interface cannot be null");
        this.entries = ((ClassSubstitution<?>) (Object) service).reflection().providers();
        this.made = new Object[entries.length];
    }

    @SuppressWarnings("unchecked")
    public static <S> ServiceLoader<S> load(Class<S> service) {
        return (ServiceLoader<S>) (Object) new ServiceLoaderSubstitution<>(service);
    }

    public static <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader) {
        return load(service);
    }

    public static <S> ServiceLoader<S> loadInstalled(Class<S> service) {
        return load(service);
    }

    private S create(int index) {
        try {
            return service.cast(entries[index].create());
        } catch (ServiceConfigurationError failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new ServiceConfigurationError(
                    service.getName()
                            + ": Provider "
                            + entries[index].type().getName()
                            + " could not be instantiated",
                    failed);
        }
    }

    @Override
    public Iterator<S> iterator() {
        Object[] known = made;
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < entries.length;
            }

            @Override
            public S next() {
                if (next == entries.length) {
                    throw new NoSuchElementException();
                }
                int index = next++;
                if (known[index] == null) {
                    known[index] = create(index);
                }
                return service.cast(known[index]);
            }
        };
    }

    public Stream<ServiceLoader.Provider<S>> stream() {
        List<ServiceLoader.Provider<S>> providers = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            providers.add(provider(i));
        }
        return providers.stream();
    }

    private ServiceLoader.Provider<S> provider(int index) {
        return new ServiceLoader.Provider<>() {
            @Override
            @SuppressWarnings("unchecked")
            public Class<? extends S> type() {
                return (Class<? extends S>) entries[index].type();
            }

            @Override
            public S get() {
                return create(index);
            }
        };
    }

    public Optional<S> findFirst() {
        Iterator<S> providers = iterator();
        return providers.hasNext() ? Optional.of(providers.next()) : Optional.empty();
    }

    public void reload() {
        made = new Object[entries.length];
    }

    @Override
    public String toString() {
        return "java.util.ServiceLoader[" + service.getName() + "]";
    }
}
