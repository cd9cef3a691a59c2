package io.souk.flows.rehearsal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.spi.BeanRepository;

/**
 * The hub's beans as a rehearsal may see them: all but Camel's own, which belong to the running
 * context and would be started and stopped with the scratch one.
 */
final class HubBeans implements BeanRepository {

  private final BeanRepository hub;

  HubBeans(BeanRepository hub) {
    this.hub = hub;
  }

  @Override
  public Object lookupByName(String name) {
    return visible(hub.lookupByName(name));
  }

  @Override
  public <T> T lookupByNameAndType(String name, Class<T> type) {
    return isCamels(type) ? null : visible(hub.lookupByNameAndType(name, type));
  }

  @Override
  public <T> Map<String, T> findByTypeWithName(Class<T> type) {
    return isCamels(type)
        ? Map.of()
        : hub.findByTypeWithName(type).entrySet().stream()
            .filter(bean -> visible(bean.getValue()) != null)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public <T> Set<T> findByType(Class<T> type) {
    return Set.copyOf(findByTypeWithName(type).values());
  }

  private static <T> T visible(T bean) {
    return bean == null || isCamels(bean.getClass()) ? null : bean;
  }

  private static boolean isCamels(Class<?> type) {
    return type.getName().startsWith("org.apache.camel.");
  }
}
