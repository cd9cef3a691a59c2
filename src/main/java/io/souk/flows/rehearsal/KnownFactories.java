package io.souk.flows.rehearsal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.impl.engine.DefaultFactoryFinder;
import org.apache.camel.spi.ClassResolver;
import org.apache.camel.spi.FactoryFinder;
import org.apache.camel.spi.FactoryFinderResolver;

/**
 * Where Camel's parts lie in the jars, which is the same for each scratch context: looked for once,
 * since searching every jar anew is half of what a rehearsal costs.
 */
final class KnownFactories implements FactoryFinderResolver {

  private final ClassResolver classes;
  private final Map<String, FactoryFinder> finders = new ConcurrentHashMap<>();

  KnownFactories(ClassResolver classes) {
    this.classes = classes;
  }

  @Override
  public FactoryFinder resolveFactoryFinder(ClassResolver ofTheScratch, String path) {
    return finders.computeIfAbsent(path, p -> new DefaultFactoryFinder(classes, p));
  }

  /** Not Camel's own for this: that one forgets everything as soon as its context has begun. */
  @Override
  public FactoryFinder resolveBootstrapFactoryFinder(ClassResolver ofTheScratch, String path) {
    return resolveFactoryFinder(ofTheScratch, path);
  }
}
